package se.samverk.web.shell;

/** A part of the filter of a list in words, and the address of the list without it. */
public record Applied(String label, String href) {}
