package se.samverk.conversation;

import java.time.Instant;
import java.time.LocalDate;
import se.samverk.workspace.Side;

/**
 * A question in a list.
 *
 * @param about what people call its topic
 * @param asks the side that asked; of a reader the one that it did not ask
 * @param byReader whether a time-limited reader asked (D7f)
 * @param askedBy null for somebody who is not known any more
 * @param answerBy null for no day
 * @param remarks how much has been said, the question itself included
 * @param saidLast what was said last, cut off if it is long; empty for a picture alone
 * @param askedOf the name of the person who was asked; null for everybody on the other side
 */
public record QuestionRow(
        String id,
        Topic topic,
        String about,
        QuestionState state,
        Side asks,
        boolean byReader,
        String askedBy,
        Instant askedAt,
        LocalDate answerBy,
        int remarks,
        String saidLast,
        String askedOf) {

    /** For queries. */
    public QuestionRow(
            String id,
            String kind,
            String topicId,
            Integer topicLine,
            String about,
            QuestionState state,
            Side asks,
            boolean byReader,
            String askedBy,
            Instant askedAt,
            LocalDate answerBy,
            int remarks,
            String saidLast,
            String askedOf) {
        this(
                id,
                new Topic(kind, topicId, topicLine),
                about,
                state,
                asks,
                byReader,
                askedBy,
                askedAt,
                answerBy,
                remarks,
                saidLast,
                askedOf);
    }

    /** Whose turn it is of the two sides; null when nothing is asked any more, or a reader has its answer. */
    public Side turn() {
        return switch (state) {
            case OPEN -> asks == Side.CLIENT ? Side.BUREAU : Side.CLIENT;
            case ANSWERED -> byReader ? null : asks;
            case CLOSED -> null;
        };
    }
}
