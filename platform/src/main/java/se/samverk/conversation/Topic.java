package se.samverk.conversation;

/**
 * What a question is about.
 *
 * @param kind the code of a {@link TopicKind}, such as {@code entry}
 * @param id of the object
 */
public record Topic(String kind, String id) {}
