package se.samverk.conversation;

/** Somebody on the other side who can be asked. */
public record Answerer(String userId, String name) {}
