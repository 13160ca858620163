package se.samverk.collaboration;

import se.samverk.catalogue.ServiceFact;

/**
 * Something has happened to a change of settings.
 *
 * @param before the terms before the change
 * @param after the terms when all of it has taken effect
 * @param side who caused it
 */
public record ChangeFact(
        Occasion occasion,
        String changeId,
        String collaborationId,
        String serviceCode,
        Readers readers,
        Terms before,
        Terms after,
        Side side)
        implements ServiceFact {

    /** What happened; in the record behind {@code CHANGE_}. */
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
        IN_EFFECT;

        public String code() {
            return "CHANGE_" + this;
        }
    }

    static ChangeFact of(
            Occasion occasion, SettingsChange change, Collaboration collaboration, Terms before, Side side) {
        return new ChangeFact(
                occasion,
                change.id(),
                collaboration.id(),
                collaboration.serviceCode(),
                collaboration.readers(),
                before,
                change.outcome(),
                side);
    }

    @Override
    public String code() {
        return occasion.code();
    }

    @Override
    public Subject subject() {
        return Collaboration.subject(collaborationId);
    }
}
