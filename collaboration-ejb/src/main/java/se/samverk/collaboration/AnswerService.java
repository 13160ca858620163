package se.samverk.collaboration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationFact.Occasion;
import se.samverk.collaboration.Collaborations.Held;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;

/** The client's answer to an invitation (S2, D2b, D2d, D3a). */
@Boundary
public class AnswerService {

    public static final int LONGEST_REASON = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Collaborations collaborations;

    @Inject
    BureauChanges bureauChanges;

    @Inject
    MailLinks links;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Accepts: from now on both sides work in the service; from the day of the change on, where the company changes to that
     * bureau from another, which ends on that day (D3c). Repeating one's own acceptance changes
     * nothing and is no error.
     *
     * @throws BusinessException NOT_FOUND; CLIENT_HAS_OTHER_BUREAU when another bureau's was
     *     accepted first (D3a); ALREADY_DECIDED; INVITATION_EXPIRED; BUREAU_CHANGE_AGREED when the company
     *     changes to another bureau than this one
     */
    @Retry
    @Requires(Right.ANSWER_INVITATIONS)
    public void accept(String collaborationId) {
        Caller caller = currentCaller.get();
        Held held = collaborations.getForUpdate(collaborationId, caller);
        Collaboration invitation = held.collaboration();
        if (invitation.wasDecidedBy(caller.userId(), Action.ACCEPT)) {
            return;
        }
        Instant now = clock.instant();
        invitation.requireUndecided(now);
        bureauChanges.requireNoneElsewhere(invitation);
        Optional<LocalDate> later = bureauChanges.laterDay(held);
        if (later.isPresent()) {
            invitation.agree(caller.userId(), later.get(), now);
            answered(invitation, Occasion.AGREED);
            bureauChanges.agreed(invitation);
        } else {
            companies.bind(held.company(), invitation.bureauId());
            invitation.accept(caller.userId(), now, Time.today(clock));
            answered(invitation, Occasion.ACCEPTED);
            bureauChanges.done(invitation);
        }
    }

    /**
     * Declines. Repeating one's own answer changes nothing and is no error.
     *
     * @param reason why, for the bureau to read; null or blank for nothing
     * @throws BusinessException NOT_FOUND, ALREADY_DECIDED, INVITATION_EXPIRED; a refusal at {@code
     *     reason}
     */
    @Retry
    @Requires(Right.ANSWER_INVITATIONS)
    public void decline(String collaborationId, String reason) {
        String said = PlainText.lines("reason", reason, LONGEST_REASON);
        Caller caller = currentCaller.get();
        Collaboration invitation =
                collaborations.getForUpdate(collaborationId, caller).collaboration();
        if (invitation.wasDecidedBy(caller.userId(), Action.DECLINE)) {
            return;
        }
        invitation.decline(caller.userId(), said, clock.instant());
        answered(invitation, Occasion.DECLINED);
    }

    private void answered(Collaboration invitation, Occasion occasion) {
        links.end(invitation);
        em.flush();
        facts.fire(CollaborationFact.of(occasion, State.INVITED, invitation, Side.CLIENT));
    }
}
