package se.samverk.collaboration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.Variant;
import se.samverk.collaboration.ChangeFact.Occasion;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Time;

/** Changing the settings of a collaboration, by either side (S4, D4a–D4c). */
@Boundary
public class ChangeService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

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

    /**
     * What a change would come to, without making it.
     *
     * @throws BusinessException as {@link #change}
     */
    @Requires(Right.CHANGE_COLLABORATIONS)
    public ChangeEffect preview(String collaborationId, ChangeForm form) {
        Caller caller = currentCaller.get();
        return effectOf(requireChangeable(collaborations.get(collaborationId, caller)), form, caller);
    }

    /**
     * Makes a change, or asks the other side for its approval.
     *
     * @param shown the effect that was shown and confirmed
     * @param version the version of the collaboration that was shown
     * @throws BusinessException NOT_FOUND; FORBIDDEN for an employee who neither has full
     *     permission nor is responsible for the linked assignment; NOT_OFFERED (D4c) or REQUIRED at
     *     a field; NOTHING_CHANGED; CHANGE_PENDING; ILLEGAL_STATE unless active; STALE when it
     *     would come to something else than what was shown
     */
    @Retry
    @Requires(Right.CHANGE_COLLABORATIONS)
    public void change(String collaborationId, ChangeForm form, ChangeEffect shown, int version) {
        Caller caller = currentCaller.get();
        Collaboration collaboration =
                collaborations.getForUpdate(collaborationId, caller).collaboration();
        requireChangeable(collaboration);
        if (collaboration.version() != version
                || !effectOf(collaboration, form, caller).equals(shown)) {
            throw new BusinessException(CommonError.STALE);
        }
        Side side = Side.of(caller);
        SettingsChange change = new SettingsChange(collaboration.id(), shown, caller.userId(), side, clock.instant());
        changes.add(change);
        if (shown.needsApproval()) {
            done(collaboration, change, Occasion.ASKED, shown.present());
        } else {
            carryOut(collaboration, change, Occasion.PLANNED);
        }
    }

    /**
     * Approves what the other side has asked for (D4b). Repeating one's own answer changes nothing
     * and is no error.
     *
     * @throws BusinessException NOT_FOUND; CHANGE_DECIDED; FORBIDDEN to the side that asked
     */
    @Retry
    @Requires(Right.APPROVE_CHANGES)
    public void approve(String changeId) {
        Caller caller = currentCaller.get();
        Collaboration collaboration = holdOf(changeId, caller);
        SettingsChange change = changes.get(changeId);
        if (change.wasDecidedBy(caller.userId(), true)) {
            return;
        }
        change.requireAnswerable(Side.of(caller), clock.instant());
        collaboration.require(Action.ANSWER_CHANGE, Side.of(caller));
        change.decideBy(caller.userId());
        carryOut(collaboration, change, Occasion.APPROVED);
    }

    /**
     * Declines what the other side has asked for: everything stays as it is. Repeating one's own
     * answer changes nothing and is no error.
     *
     * @throws BusinessException NOT_FOUND; CHANGE_DECIDED; FORBIDDEN to the side that asked
     */
    @Retry
    @Requires(Right.APPROVE_CHANGES)
    public void decline(String changeId) {
        Caller caller = currentCaller.get();
        Collaboration collaboration = holdOf(changeId, caller);
        SettingsChange change = changes.get(changeId);
        if (change.wasDecidedBy(caller.userId(), false)) {
            return;
        }
        change.requireAnswerable(Side.of(caller), clock.instant());
        collaboration.require(Action.ANSWER_CHANGE, Side.of(caller));
        change.decline(caller.userId());
        done(collaboration, change, Occasion.DECLINED, collaboration.terms());
    }

    /**
     * Takes back a change that has not taken effect yet (D4a); what took effect at once stays.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN, also to the side that did not ask;
     *     CHANGE_DECIDED when it has been answered or has taken effect
     */
    @Retry
    @Requires(Right.CHANGE_COLLABORATIONS)
    public void withdraw(String changeId) {
        Caller caller = currentCaller.get();
        Collaboration collaboration = holdOf(changeId, caller);
        requireAllowed(caller, collaboration);
        SettingsChange change = changes.get(changeId);
        change.withdraw(Side.of(caller));
        collaboration.require(Action.WITHDRAW_CHANGE, Side.of(caller));
        done(collaboration, change, Occasion.WITHDRAWN, collaboration.terms());
    }

    /** Holds the collaboration that the change is of, if it is the caller's. */
    private Collaboration holdOf(String changeId, Caller caller) {
        return collaborations
                .getForUpdate(changes.collaborationOf(changeId), caller)
                .collaboration();
    }

    private ChangeEffect effectOf(Collaboration collaboration, ChangeForm form, Caller caller) {
        if (form.variantCode() == null) {
            throw BusinessException.at("variant", CommonError.REQUIRED);
        }
        Variant wanted = catalogue.service(collaboration.serviceCode()).variant(form.variantCode());
        LocalDate renewal = collaboration.periods().renewalAfter(Time.today(clock));
        return ChangeEffect.of(collaboration.terms(), form, wanted, Side.of(caller), renewal);
    }

    private Collaboration requireChangeable(Collaboration collaboration) {
        requireAllowed(currentCaller.get(), collaboration);
        collaboration.require(Action.CHANGE_SETTINGS, Side.of(currentCaller.get()));
        if (changes.pending(collaboration).isPresent()) {
            throw new BusinessException(CollaborationError.CHANGE_PENDING);
        }
        return collaboration;
    }

    private void requireAllowed(Caller caller, Collaboration collaboration) {
        if (!changeRule.allows(caller, collaboration)) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
    }

    /** What needs no (more) approval: the variant now, the rest with the renewal. */
    private void carryOut(Collaboration collaboration, SettingsChange change, Occasion whenScheduled) {
        Terms before = collaboration.terms();
        Terms atOnce = change.atOnce(before);
        if (atOnce != null) {
            collaboration.change(atOnce, clock.instant());
        }
        if (change.outcome().equals(atOnce)) {
            change.takeEffect();
            done(collaboration, change, Occasion.IN_EFFECT, before);
        } else {
            change.schedule(collaboration.periods().renewalAfter(Time.today(clock)));
            done(collaboration, change, whenScheduled, before);
        }
    }

    private void done(Collaboration collaboration, SettingsChange change, Occasion occasion, Terms before) {
        em.flush();
        facts.fire(ChangeFact.of(occasion, change, collaboration, before, Side.of(currentCaller.get())));
    }
}
