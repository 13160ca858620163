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
import se.samverk.shared.Audited;
import se.samverk.shared.Time;

/**
 * What time does to the settings of a collaboration, one collaboration and one transaction at a
 * time: renewals, the changes that take effect with them, and changes that nobody answers. As with
 * {@link DueWork}, each step looks again at what it holds before it acts.
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
    Event<CollaborationEvent> events;

    @Inject
    Event<ChangeEvent> changeEvents;

    @Inject
    Event<Audited> audit;

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
        audit.fire(Audits.of("RENEWED", collaboration).changing(renewal, collaboration.renewsOn()));
        due.ifPresent(change -> told(collaboration, change, ChangeEvent.Occasion.IN_EFFECT, before));
    }

    /** Tells both sides, once, that another year is about to begin. */
    @Transactional(TxType.REQUIRES_NEW)
    public void announce(String collaborationId) {
        held(collaborationId)
                .filter(collaboration -> collaboration.isRenewalToBeTold(Time.today(clock)))
                .ifPresent(collaboration -> {
                    collaboration.renewalTold();
                    em.flush();
                    audit.fire(Audits.of("RENEWAL_COMING", collaboration).changing(null, collaboration.renewsOn()));
                    events.fire(new CollaborationEvent(
                            CollaborationEvent.Occasion.RENEWAL_COMING, collaboration, null, Side.SYSTEM));
                });
    }

    /** Reminds of a change that waits for approval, once. */
    @Transactional(TxType.REQUIRES_NEW)
    public void remind(String collaborationId) {
        Instant now = clock.instant();
        pending(collaborationId, change -> change.isToBeReminded(now), (collaboration, change) -> {
            change.remind(now);
            told(collaboration, change, ChangeEvent.Occasion.REMINDED, collaboration.terms());
        });
    }

    /** Lets a change lapse that nobody has answered in time. */
    @Transactional(TxType.REQUIRES_NEW)
    public void lapse(String collaborationId) {
        Instant now = clock.instant();
        pending(
                collaborationId,
                change -> change.isAwaitingApproval() && change.hasLapsed(now),
                (collaboration, change) -> {
                    change.lapse();
                    told(collaboration, change, ChangeEvent.Occasion.LAPSED, collaboration.terms());
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

    private void told(Collaboration collaboration, SettingsChange change, ChangeEvent.Occasion occasion, Terms before) {
        em.flush();
        audit.fire(Audits.of(occasion, collaboration).changing(before, change.outcome()));
        changeEvents.fire(new ChangeEvent(occasion, collaboration, change, before, Side.SYSTEM));
    }
}
