package se.samverk.collaboration;

/**
 * Fired in the transaction in which something happens to a collaboration; the mails follow from it.
 *
 * @param link the link of the mail for an invited person who may have to register first; null when
 *     the company has an administrator, or when the event is no invitation
 * @param side who caused it
 */
public record CollaborationEvent(Occasion occasion, Collaboration collaboration, MailLink link, Side side) {

    /** What happened. */
    public enum Occasion {
        INVITED,
        REMINDED,
        REVOKED,
        EXPIRED,
        ACCEPTED,
        DECLINED,
        RENEWAL_COMING,
        ENDING,
        ENDING_WITHDRAWN,
        ENDED
    }
}
