package se.samverk.collaboration;

import java.time.LocalDate;
import se.samverk.catalogue.ServiceFact;

/**
 * Something has happened to a collaboration.
 *
 * @param from the state that it left; null when it had none, or stays in it
 * @param to the state that it came to; null when it stays in the one it had
 * @param renewsOn the renewal that is announced, or the day on which the client leaves; null for every other occasion
 * @param linkId the link of the mail for an invited person who may have to register first; null
 *     when the company has an administrator, or when there is nothing to answer
 * @param side who caused it
 */
public record CollaborationFact(
        Occasion occasion,
        String collaborationId,
        String serviceCode,
        Readers readers,
        State from,
        State to,
        LocalDate renewsOn,
        String linkId,
        Side side)
        implements ServiceFact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        INVITED,
        RESENT,
        REMINDED,
        REVOKED,
        EXPIRED,
        ACCEPTED,
        /** Accepted from a later day on. */
        AGREED,
        /** The client has taken that back. */
        AGREEMENT_WITHDRAWN,
        /** The day has come. */
        BEGUN,
        /** The client has accepted another bureau from a later day on; until then all goes on. */
        LEAVING,
        /** It has taken that back. */
        STAYING,
        DECLINED,
        RENEWAL_COMING,
        ENDING,
        ENDING_WITHDRAWN,
        /** The side that did not end it wants to go on. */
        CONTINUATION_ASKED,
        /** The side that ended it lets the ending stand. */
        CONTINUATION_DECLINED,
        ENDED
    }

    /** It came to the state that it is in. */
    static CollaborationFact of(Occasion occasion, State from, Collaboration collaboration, Side side) {
        return of(occasion, collaboration, from, collaboration.state(), null, null, side);
    }

    /** It stays in the state that it is in. */
    static CollaborationFact within(Occasion occasion, Collaboration collaboration, Side side) {
        return of(occasion, collaboration, null, null, null, null, side);
    }

    /** Its invitation was sent, anew, or reminded of. */
    static CollaborationFact sent(Occasion occasion, Collaboration invitation, MailLink link, Side side) {
        State to = occasion == Occasion.INVITED ? State.INVITED : null;
        return of(occasion, invitation, null, to, null, link == null ? null : link.id(), side);
    }

    static CollaborationFact renewalComing(Collaboration collaboration) {
        return of(Occasion.RENEWAL_COMING, collaboration, null, null, collaboration.renewsOn(), null, Side.SYSTEM);
    }

    static CollaborationFact leaving(Collaboration collaboration, LocalDate day) {
        return of(Occasion.LEAVING, collaboration, null, null, day, null, Side.CLIENT);
    }

    private static CollaborationFact of(
            Occasion occasion,
            Collaboration collaboration,
            State from,
            State to,
            LocalDate renewsOn,
            String linkId,
            Side side) {
        return new CollaborationFact(
                occasion,
                collaboration.id(),
                collaboration.serviceCode(),
                collaboration.readers(),
                from,
                to,
                renewsOn,
                linkId,
                side);
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return Collaboration.subject(collaborationId);
    }

    /** Of what a third company has caused the two read, but not who works there. */
    @Override
    public Person by() {
        return occasion == Occasion.STAYING && side == Side.SYSTEM ? new Person(null, "Samverk") : null;
    }

    @Override
    public Object before() {
        return from;
    }

    @Override
    public Object after() {
        return renewsOn == null ? to : renewsOn;
    }
}
