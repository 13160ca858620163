package se.samverk.shared;

/** What a query finds that asks for names by id. */
public record Named(String id, String name) {}
