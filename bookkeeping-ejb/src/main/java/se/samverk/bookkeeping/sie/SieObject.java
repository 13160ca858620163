package se.samverk.bookkeeping.sie;

/** An object of a dimension, as a cost centre or a project ({@code #OBJEKT}). */
public record SieObject(SieObjectRef ref, String name) {}
