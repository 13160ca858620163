package se.samverk.conversation;

import se.samverk.workspace.Side;

/**
 * Which questions of a company are looked for.
 *
 * @param closed whether those of which nothing is asked any more, or else the others
 * @param turn those that wait for this side; null for both
 * @param askedBy those that this person has asked; null for whoever has
 */
public record QuestionQuery(boolean closed, Side turn, String askedBy) {

    /** Whoever has asked. */
    public QuestionQuery(boolean closed, Side turn) {
        this(closed, turn, null);
    }
}
