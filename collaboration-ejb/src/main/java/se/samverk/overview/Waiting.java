package se.samverk.overview;

/**
 * What somebody at the bureau had better see to.
 *
 * @param action clients with a collaboration that needs something of the caller
 * @param expiring invitations that nobody answers and that expire within three days
 * @param unlinked open collaborations without an assignment; 0 for those who cannot link them (S8)
 * @param undelivered mails that were given up; 0 for those who cannot send them again
 */
public record Waiting(long action, long expiring, long unlinked, long undelivered) {

    public boolean isNothing() {
        return action + expiring + unlinked + undelivered == 0;
    }
}
