package se.samverk.bookkeeping.sie;

/** Names an object by its dimension and its number there. */
public record SieObjectRef(int dimension, String object) {}
