package se.samverk.bulk;

import se.samverk.catalogue.ServiceFact;

/**
 * Many clients are being invited to a service.
 *
 * @param after how many
 */
public record InvitationsStarted(String runId, String serviceCode, Readers readers, Integer after)
        implements ServiceFact {

    @Override
    public String code() {
        return "INVITATIONS_STARTED";
    }

    @Override
    public Subject subject() {
        return new Subject("run", runId);
    }
}
