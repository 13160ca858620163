package se.samverk.news;

import static se.samverk.collaboration.Side.BUREAU;
import static se.samverk.collaboration.Side.CLIENT;

import java.util.EnumSet;
import java.util.Set;
import se.samverk.collaboration.ChangeFact;
import se.samverk.collaboration.CollaborationFact;
import se.samverk.collaboration.Side;

/** What there is news of, and for whom: never for the side that did it itself. */
public enum NewsKind {
    INVITED,
    REMINDED,
    REVOKED,
    EXPIRED,
    ACCEPTED,
    AGREED,
    AGREEMENT_WITHDRAWN,
    BEGUN,
    LEAVING,
    STAYING,
    DECLINED,
    RENEWAL_COMING,
    ENDING,
    ENDING_WITHDRAWN,
    CONTINUATION_ASKED,
    CONTINUATION_DECLINED,
    ENDED,
    CHANGE_ASKED,
    CHANGE_REMINDED,
    CHANGE_PLANNED,
    CHANGE_APPROVED,
    CHANGE_DECLINED,
    CHANGE_WITHDRAWN,
    CHANGE_LAPSED,
    CHANGE_IN_EFFECT,
    /** Something in the service itself, which tells what. */
    IN_SERVICE;

    /** What asks for an answer to an invitation. */
    static final Set<NewsKind> INVITING = EnumSet.of(INVITED, REMINDED);

    /** What asks for an answer to a change of settings. */
    static final Set<NewsKind> ASKING = EnumSet.of(CHANGE_ASKED, CHANGE_REMINDED);

    /** What tells from when on a change of settings applies. */
    static final Set<NewsKind> DECIDING = EnumSet.of(CHANGE_PLANNED, CHANGE_APPROVED);

    /** What tells of an end that the other side has planned. */
    static final Set<NewsKind> PLANNED_ENDINGS = EnumSet.of(ENDING, CONTINUATION_DECLINED);

    /** What tells of an end. */
    static final Set<NewsKind> ENDINGS = EnumSet.of(ENDING, CONTINUATION_DECLINED, ENDED);

    /** The sides that something is news to. */
    static Set<Side> readers(CollaborationFact fact) {
        Set<Side> readers = switch (fact.occasion()) {
            case INVITED, RESENT, REMINDED, REVOKED -> EnumSet.of(CLIENT);
            case EXPIRED, ACCEPTED, AGREED, AGREEMENT_WITHDRAWN, LEAVING, STAYING, DECLINED -> EnumSet.of(BUREAU);
            case BEGUN, RENEWAL_COMING, ENDING, ENDING_WITHDRAWN, CONTINUATION_ASKED, CONTINUATION_DECLINED, ENDED ->
                EnumSet.of(BUREAU, CLIENT);
        };
        readers.remove(fact.side());
        return readers;
    }

    /** The sides that something about a change of settings is news to. */
    static Set<Side> readers(ChangeFact fact, Side asking) {
        Set<Side> readers = switch (fact.occasion()) {
            case ASKED, REMINDED, PLANNED, WITHDRAWN -> EnumSet.of(asking == BUREAU ? CLIENT : BUREAU);
            case APPROVED, DECLINED -> EnumSet.of(asking);
            case LAPSED, IN_EFFECT -> EnumSet.of(BUREAU, CLIENT);
        };
        readers.remove(fact.side());
        return readers;
    }

    static NewsKind of(CollaborationFact.Occasion occasion) {
        return occasion == CollaborationFact.Occasion.RESENT ? INVITED : valueOf(occasion.name());
    }

    static NewsKind of(ChangeFact.Occasion occasion) {
        return valueOf(occasion.code());
    }
}
