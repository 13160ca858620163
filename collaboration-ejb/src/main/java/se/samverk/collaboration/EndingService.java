package se.samverk.collaboration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationFact.Occasion;
import se.samverk.collaboration.Collaborations.Held;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.Time;

/** Ending a collaboration, by either side, one service at a time (S5, S6, D5a). */
@Boundary
public class EndingService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ChangeRule changeRule;

    @Inject
    Collaborations collaborations;

    @Inject
    SettingsChanges changes;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** When a collaboration is to end. */
    public enum When {
        TODAY,
        PERIOD_END
    }

    /**
     * Ends a collaboration; the client's others are untouched. A change of its settings that is
     * pending lapses.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; FORBIDDEN for an employee who neither has full
     *     permission nor is responsible for the linked assignment; MAIN_CONTACT_MISSING with the
     *     customer number (S6); STALE; ILLEGAL_STATE; REQUIRED at {@code when} or {@code aftermath}
     */
    @Retry
    @Requires(Right.CHANGE_COLLABORATIONS)
    public void end(String collaborationId, When when, Aftermath aftermath, int version) {
        Faults faults = new Faults();
        faults.require("when", when);
        faults.require("aftermath", aftermath);
        faults.refuse();
        Held held = changeable(collaborationId, version);
        requireMainContact(held.company());
        Collaboration collaboration = held.collaboration();
        State before = collaboration.state();
        Side side = Side.of(currentCaller.get());
        if (when == When.TODAY) {
            collaboration.endToday(side, aftermath, clock.instant(), Time.today(clock));
            em.flush();
            collaborations.releaseIfLast(held);
        } else {
            collaboration.endAtPeriodEnd(side, aftermath, clock.instant(), Time.today(clock));
        }
        changes.pending(collaboration).ifPresent(SettingsChange::lapse);
        changed(before, collaboration, when == When.TODAY ? Occasion.ENDED : Occasion.ENDING);
    }

    /**
     * Takes back before its date an end that the caller's own side has planned, of itself or
     * because the other side asks for it: the contract goes on as if nothing had been.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN, also to the side that did not end it; STALE;
     *     ILLEGAL_STATE
     */
    @Retry
    @Requires(Right.CHANGE_COLLABORATIONS)
    public void withdraw(String collaborationId, int version) {
        Collaboration collaboration = ending(collaborationId, version);
        collaboration.withdrawEnding(Side.of(currentCaller.get()), clock.instant());
        changed(State.ENDING, collaboration, Occasion.ENDING_WITHDRAWN);
    }

    /**
     * Asks the side that ended it to go on. Asking again while it has not answered changes nothing
     * and is no error.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN, also to the side that ended it; STALE;
     *     ILLEGAL_STATE
     */
    @Retry
    @Requires(Right.CHANGE_COLLABORATIONS)
    public void askToContinue(String collaborationId, int version) {
        Collaboration collaboration = ending(collaborationId, version);
        Side side = Side.of(currentCaller.get());
        if (collaboration.askToContinue(side, clock.instant())) {
            tell(CollaborationFact.within(Occasion.CONTINUATION_ASKED, collaboration, side));
        }
    }

    /**
     * Lets the end stand though the other side has asked to go on. It may ask again.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN, also to the side that did not end it; STALE;
     *     ILLEGAL_STATE, also when nobody asks (any more)
     */
    @Retry
    @Requires(Right.CHANGE_COLLABORATIONS)
    public void declineToContinue(String collaborationId, int version) {
        Collaboration collaboration = ending(collaborationId, version);
        Side side = Side.of(currentCaller.get());
        collaboration.declineToContinue(side);
        tell(CollaborationFact.within(Occasion.CONTINUATION_DECLINED, collaboration, side));
    }

    private Collaboration ending(String collaborationId, int version) {
        Collaboration collaboration = changeable(collaborationId, version).collaboration();
        if (collaboration.isToBeCompleted(Time.today(clock))) {
            throw new BusinessException(CollaborationError.ILLEGAL_STATE);
        }
        return collaboration;
    }

    private Held changeable(String collaborationId, int version) {
        Caller caller = currentCaller.get();
        Held held = collaborations.getForUpdate(collaborationId, caller);
        if (!changeRule.allows(caller, held.collaboration())) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
        if (held.collaboration().version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        return held;
    }

    private static void requireMainContact(Company company) {
        if (!company.hasMainContact()) {
            throw new BusinessException(CollaborationError.MAIN_CONTACT_MISSING, company.customerNumber());
        }
    }

    private void changed(State before, Collaboration collaboration, Occasion occasion) {
        tell(CollaborationFact.of(occasion, before, collaboration, Side.of(currentCaller.get())));
    }

    private void tell(CollaborationFact fact) {
        em.flush();
        facts.fire(fact);
    }
}
