package se.samverk.web.shell;

/** One of the values that a field of a plain form offers. */
public record Choice(String value, String label, boolean chosen) {}
