package se.samverk.conversation;

/**
 * What a question is about.
 *
 * @param kind the code of a {@link TopicKind}, such as {@code entry}
 * @param id of the object
 * @param line the one of its lines that is meant, from 1; null for the whole
 */
public record Topic(String kind, String id, Integer line) {

    /** The whole of an object. */
    public Topic(String kind, String id) {
        this(kind, id, null);
    }
}
