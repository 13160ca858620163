package se.samverk.collaboration;

/**
 * Fired in the transaction in which something happens to a change of settings; the mails follow
 * from it.
 *
 * @param before the terms before the change
 * @param side who caused it
 */
public record ChangeEvent(
        Occasion occasion, Collaboration collaboration, SettingsChange change, Terms before, Side side) {

    /** What happened. */
    public enum Occasion {
        /** It waits for the other side's approval. */
        ASKED,
        REMINDED,
        /** It needed no approval and waits for the renewal. */
        PLANNED,
        APPROVED,
        DECLINED,
        WITHDRAWN,
        /** Nobody answered in time. */
        LAPSED,
        IN_EFFECT
    }
}
