package se.samverk.shared;

/** A bureau, where its id stands beside another: every id is text, and the two would change places unseen (ADR 34). */
public record BureauId(String value) {}
