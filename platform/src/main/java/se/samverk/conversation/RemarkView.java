package se.samverk.conversation;

import java.time.Instant;
import se.samverk.workspace.Side;

/**
 * What somebody has said.
 *
 * @param writtenBy null for somebody who is not known any more
 * @param byReader whether it was a time-limited reader, of neither side (D7f)
 * @param text empty where what it shows says it all
 * @param documentId the document that it shows; null for none
 */
public record RemarkView(
        int number, Instant writtenAt, String writtenBy, Side side, boolean byReader, String text, String documentId) {}
