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
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import se.samverk.fact.Fact;
import se.samverk.shared.Time;

/**
 * What time does to the settings of a collaboration, one collaboration and one transaction at a
 * time: renewals, the changes that take effect with them, and changes that nobody answers. As with
 * {@link Deadlines}, each step looks again at what it holds before it acts.
 */
@ApplicationScoped
public class Renewals {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    @Inject
    SettingsChanges changes;

    @Inject
    Event<Fact> facts;

    /** Begins every contract period that has come since the last run (D4d). */
    @Transactional(TxType.REQUIRES_NEW)
    public void renew(String collaborationId) {
        held(collaborationId).ifPresent(collaboration -> {
            LocalDate today = Time.today(clock);
            while (collaboration.isToBeRenewed(today)) {
                renew(collaboration);
            }
        });
    }

    private void renew(Collaboration collaboration) {
        LocalDate renewal = collaboration.renewsOn();
        Terms before = collaboration.terms();
        Optional<SettingsChange> due =
                changes.pending(collaboration).filter(change -> renewal != null && change.isDue(renewal));
        collaboration.renew(due.map(SettingsChange::outcome).orElse(before), clock.instant());
        due.ifPresent(SettingsChange::takeEffect);
        em.flush();
        facts.fire(CollaborationRenewed.of(collaboration, renewal));
        due.ifPresent(change -> told(collaboration, change, ChangeFact.Occasion.IN_EFFECT, before));
    }

    /** Tells both sides, once, that another year is about to begin. */
    @Transactional(TxType.REQUIRES_NEW)
    public void announce(String collaborationId) {
        held(collaborationId)
                .filter(collaboration -> collaboration.isRenewalToBeTold(Time.today(clock)))
                .ifPresent(collaboration -> {
                    collaboration.renewalTold();
                    em.flush();
                    facts.fire(CollaborationFact.renewalComing(collaboration));
                });
    }

    /** Reminds of a change that waits for approval, once. */
    @Transactional(TxType.REQUIRES_NEW)
    public void remind(String collaborationId) {
        Instant now = clock.instant();
        pending(collaborationId, change -> change.isToBeReminded(now), (collaboration, change) -> {
            change.remind(now);
            told(collaboration, change, ChangeFact.Occasion.REMINDED, collaboration.terms());
        });
    }

    /** Lets a change lapse that nobody has answered in time. */
    @Transactional(TxType.REQUIRES_NEW)
    public void lapse(String collaborationId) {
        Instant now = clock.instant();
        pending(
                collaborationId,
                change -> change.isAwaitingApproval() && change.hasExpired(now),
                (collaboration, change) -> {
                    change.lapse();
                    told(collaboration, change, ChangeFact.Occasion.LAPSED, collaboration.terms());
                });
    }

    private void pending(
            String collaborationId, Predicate<SettingsChange> due, BiConsumer<Collaboration, SettingsChange> work) {
        held(collaborationId)
                .ifPresent(collaboration -> changes.pending(collaboration)
                        .filter(due)
                        .ifPresent(change -> work.accept(collaboration, change)));
    }

    private Optional<Collaboration> held(String collaborationId) {
        return collaborations.find(collaborationId).map(Collaborations.Held::collaboration);
    }

    private void told(Collaboration collaboration, SettingsChange change, ChangeFact.Occasion occasion, Terms before) {
        em.flush();
        facts.fire(ChangeFact.of(occasion, change, collaboration, before, Side.SYSTEM));
    }
}
