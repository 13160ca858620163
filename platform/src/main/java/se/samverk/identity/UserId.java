package se.samverk.identity;

/** A person, where its id stands beside another (ADR 34). */
public record UserId(String value) {}
