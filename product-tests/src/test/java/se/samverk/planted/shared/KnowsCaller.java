package se.samverk.planted.shared;

import se.samverk.caller.Caller;

/** The lowest package knows a higher one. */
public record KnowsCaller(Caller caller) {}
