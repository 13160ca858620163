package se.samverk.conversation;

import se.samverk.workspace.Side;

/**
 * Which questions of a company are looked for.
 *
 * @param closed whether those of which nothing is asked any more, or else the others
 * @param turn those that wait for this side; null for both
 */
public record QuestionQuery(boolean closed, Side turn) {}
