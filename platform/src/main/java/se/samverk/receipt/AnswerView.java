package se.samverk.receipt;

import java.time.Instant;
import se.samverk.workspace.Side;

/**
 * What was answered.
 *
 * @param reason why there is no receipt; null for none
 * @param documentId what was handed in, or the signed note; null for none
 * @param answeredBy the name; null for somebody who is not known any more
 * @param seenAt null until who posts has seen to it
 */
public record AnswerView(
        String id,
        String rowId,
        AnswerKind kind,
        String reason,
        String documentId,
        Side side,
        String answeredBy,
        Instant answeredAt,
        Instant seenAt) {}
