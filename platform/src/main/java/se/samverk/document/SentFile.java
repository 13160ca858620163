package se.samverk.document;

/**
 * A file as somebody sends it.
 *
 * @param name what the sender calls it; nothing follows from it
 */
public record SentFile(String name, byte[] content) {}
