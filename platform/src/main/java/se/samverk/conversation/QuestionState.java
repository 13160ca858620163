package se.samverk.conversation;

/** Whose turn it is. */
public enum QuestionState {
    /** It waits for its answer. */
    OPEN,
    /** It has been answered; who asked reads it, and closes it or asks on. */
    ANSWERED,
    /** Nothing is asked any more. All that was said stays. */
    CLOSED
}
