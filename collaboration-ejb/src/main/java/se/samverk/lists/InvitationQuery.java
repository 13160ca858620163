package se.samverk.lists;

import se.samverk.collaboration.InvitationOutcome;

/**
 * What a bureau asks of its invitations; what is null asks for nothing.
 *
 * @param outcome what has become of them
 * @param search words that each begin a word of the client's name or numbers
 * @param service only those to this service
 */
public record InvitationQuery(InvitationOutcome outcome, String search, String service) {

    /** Whether it asks for more than an outcome. */
    public boolean isNarrowed() {
        return service != null || (search != null && !search.isBlank());
    }
}
