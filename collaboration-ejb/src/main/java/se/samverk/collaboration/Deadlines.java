package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.samverk.collaboration.CollaborationFact.Occasion;
import se.samverk.collaboration.Collaborations.Held;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.shared.Time;

/**
 * What happens when a date of an invitation or of an end has come, one collaboration and one
 * transaction at a time. Each step looks again at what it holds before it acts, so it does nothing
 * when a person, or another server, was first: any number of servers may run it, after any downtime.
 */
@ApplicationScoped
public class Deadlines {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    @Inject
    BureauChanges bureauChanges;

    @Inject
    Companies companies;

    @Inject
    MailLinks links;

    @Inject
    Event<Fact> facts;

    /** Reminds of an invitation, once (D2a). */
    @Transactional(TxType.REQUIRES_NEW)
    public void remind(String collaborationId) {
        Instant now = clock.instant();
        collaborations
                .find(collaborationId)
                .map(Held::collaboration)
                .filter(invitation -> invitation.isToBeReminded(now))
                .ifPresent(invitation -> {
                    invitation.remind(now);
                    // The first mail's link stays valid; the reminder carries the same one.
                    MailLink link = links.current(invitation).orElse(null);
                    done(CollaborationFact.sent(Occasion.REMINDED, invitation, link, Side.SYSTEM));
                });
    }

    /** Lets an unanswered invitation expire (D2a). */
    @Transactional(TxType.REQUIRES_NEW)
    public void expire(String collaborationId) {
        Instant now = clock.instant();
        collaborations
                .find(collaborationId)
                .map(Held::collaboration)
                .filter(invitation -> invitation.state() == State.INVITED)
                .filter(invitation -> invitation.hasExpired(now))
                .ifPresent(invitation -> {
                    invitation.expire(now);
                    done(CollaborationFact.of(Occasion.EXPIRED, State.INVITED, invitation, Side.SYSTEM));
                });
    }

    /** Begins what was agreed to begin on a day that has come (D3c). */
    @Transactional(TxType.REQUIRES_NEW)
    public void begin(String collaborationId) {
        collaborations
                .find(collaborationId)
                .filter(held -> held.collaboration().isToBegin(Time.today(clock)))
                .ifPresent(bureauChanges::begin);
    }

    /** Ends the wish to change bureau whose day has come without an answer (D3c). */
    @Transactional(TxType.REQUIRES_NEW)
    public void lapseChange(String companyId) {
        companies.getForUpdate(companyId);
        Optional.ofNullable(em.find(BureauChange.class, companyId))
                .filter(change -> !change.isOpenOn(Time.today(clock)) && !bureauChanges.isAgreed(companyId))
                .ifPresent(bureauChanges::lapse);
    }

    /** Completes a planned end whose date has come (D5a). */
    @Transactional(TxType.REQUIRES_NEW)
    public void complete(String collaborationId) {
        collaborations
                .find(collaborationId)
                .filter(held -> held.collaboration().isToBeCompleted(Time.today(clock)))
                .ifPresent(held -> {
                    held.collaboration().complete(clock.instant());
                    em.flush();
                    collaborations.releaseIfLast(held);
                    done(CollaborationFact.of(Occasion.ENDED, State.ENDING, held.collaboration(), Side.SYSTEM));
                });
    }

    private void done(CollaborationFact fact) {
        em.flush();
        facts.fire(fact);
    }
}
