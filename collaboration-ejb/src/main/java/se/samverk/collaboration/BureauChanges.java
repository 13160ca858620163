package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samverk.collaboration.CollaborationFact.Occasion;
import se.samverk.collaboration.Collaborations.Held;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/**
 * The changes of bureau that are under way, and what they do (D3c). Whoever calls holds the company: answers, endings and
 * beginnings come one after the other.
 */
@ApplicationScoped
public class BureauChanges {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Collaborations collaborations;

    @Inject
    SettingsChanges changes;

    @Inject
    Event<Fact> facts;

    /** The change that a company has under way; empty for none, or one whose day has passed. */
    Optional<BureauChange> open(String companyId) {
        return Optional.ofNullable(em.find(BureauChange.class, companyId))
                .filter(change -> change.isOpenOn(Time.today(clock)));
    }

    /** Whether a bureau is the one that a company changes to. */
    boolean isTo(String companyId, BureauId bureau) {
        return open(companyId)
                .filter(change -> change.toBureau().equals(bureau))
                .isPresent();
    }

    /** Whether something of another bureau was accepted for a later day. */
    boolean isAgreed(String companyId) {
        return !collaborations.agreed(companyId).isEmpty();
    }

    /**
     * @throws BusinessException BUREAU_CHANGE_AGREED for an invitation of any other bureau than the one that the company has agreed
     *     to change to
     */
    void requireNoneElsewhere(Collaboration invitation) {
        boolean elsewhere = collaborations.agreed(invitation.companyId()).stream()
                .anyMatch(agreed -> !agreed.bureauId().equals(invitation.bureauId()));
        if (elsewhere) {
            throw new BusinessException(CollaborationError.BUREAU_CHANGE_AGREED);
        }
    }

    /**
     * From when on an invitation is accepted: the day of the change, where the company has another bureau until then.
     *
     * @return empty for at once
     */
    Optional<LocalDate> laterDay(Held held) {
        Collaboration invitation = held.collaboration();
        return present(held.company().id(), new BureauId(invitation.bureauId())).isEmpty()
                ? Optional.empty()
                : open(invitation.companyId())
                        .filter(change -> change.toBureauId().equals(invitation.bureauId()))
                        .map(BureauChange::day);
    }

    /** What runs with any other bureau than the new one. */
    List<Collaboration> present(String companyId, BureauId toBureau) {
        return collaborations.running(companyId).stream()
                .filter(running -> !running.bureauId().equals(toBureau.value()))
                .toList();
    }

    /** Tells the present bureau, of each service, once: with the first that was accepted of the new one. */
    void agreed(Collaboration first) {
        if (collaborations.agreed(first.companyId()).size() == 1) {
            present(first.companyId(), new BureauId(first.bureauId()))
                    .forEach(present -> tell(CollaborationFact.leaving(present, first.acceptedOn())));
        }
    }

    /** The asked bureau began at once, since there was no other any more: nothing is left of the change. */
    void done(Collaboration begun) {
        Optional.ofNullable(em.find(BureauChange.class, begun.companyId()))
                .filter(change -> change.toBureauId().equals(begun.bureauId()))
                .ifPresent(em::remove);
    }

    /** Takes back what was agreed; the present bureau is told that all goes on. */
    void takeBack(BureauChange change, String userId) {
        Instant now = clock.instant();
        List<Collaboration> agreed = collaborations.agreed(change.companyId());
        for (Collaboration each : agreed) {
            each.withdrawAgreement(userId, now);
            tell(CollaborationFact.of(Occasion.AGREEMENT_WITHDRAWN, State.AGREED, each, Side.CLIENT));
        }
        declineOffers(change, userId);
        if (!agreed.isEmpty()) {
            stays(change.companyId(), change.toBureau(), Side.CLIENT);
        }
    }

    /** What the asked bureau has offered, and nobody has answered, is declined: it could not be accepted beside the present one. */
    void declineOffers(BureauChange change, String userId) {
        if (present(change.companyId(), change.toBureau()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Collaboration offer : collaborations.offers(change.companyId(), change.toBureau(), now)) {
            offer.decline(userId, null, now);
            tell(CollaborationFact.of(Occasion.DECLINED, State.INVITED, offer, Side.CLIENT));
        }
    }

    /** The companies whose day has come without anything having been accepted for it. */
    List<String> toLapse(LocalDate today, int most) {
        return em.createQuery("""
                        select h.companyId from BureauChange h
                        where h.onDay <= :today
                            and not exists (
                                select c.id from Collaboration c where c.companyId = h.companyId and c.state = :agreed)
                        order by h.onDay, h.companyId
                        """, String.class)
                .setParameter("today", today)
                .setParameter("agreed", State.AGREED)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The day has come, and nothing was accepted: both are told that all stays as it is. What is offered still could not be
     * accepted any more, and expires.
     */
    void lapse(BureauChange change) {
        if (!present(change.companyId(), change.toBureau()).isEmpty()) {
            Instant now = clock.instant();
            for (Collaboration offer : collaborations.offers(change.companyId(), change.toBureau(), now)) {
                offer.expire(now);
                tell(CollaborationFact.of(Occasion.EXPIRED, State.INVITED, offer, Side.SYSTEM));
            }
        }
        em.remove(change);
        em.flush();
        facts.fire(BureauChangeFact.of(BureauChangeFact.Occasion.BUREAU_CHANGE_LAPSED, change));
    }

    /** The new bureau has taken back what the client had accepted; when that was the last, the client stays where it is. */
    void revoked(Collaboration revoked) {
        if (collaborations.agreed(revoked.companyId()).isEmpty()) {
            stays(revoked.companyId(), new BureauId(revoked.bureauId()), Side.SYSTEM);
        }
    }

    private void stays(String companyId, BureauId toBureau, Side side) {
        present(companyId, toBureau)
                .forEach(present -> tell(CollaborationFact.within(Occasion.STAYING, present, side)));
    }

    /** The day has come: whatever the former bureau still has ends, and the new one begins. */
    void begin(Held held) {
        Collaboration beginning = held.collaboration();
        Company company = held.company();
        Instant now = clock.instant();
        List<Collaboration> former = present(company.id(), new BureauId(beginning.bureauId()));
        former.forEach(this::end);
        if (!former.isEmpty()) {
            companies.release(company);
            em.flush();
        }
        companies.bind(company, beginning.bureauId());
        beginning.begin(now);
        tell(CollaborationFact.of(Occasion.BEGUN, State.AGREED, beginning, Side.SYSTEM));
        done(beginning);
    }

    private void end(Collaboration former) {
        State before = former.state();
        Instant now = clock.instant();
        LocalDate today = Time.today(clock);
        boolean byItself = former.isToBeCompleted(today);
        if (byItself) {
            former.complete(now);
        } else {
            former.endToday(Side.CLIENT, Aftermath.CONTINUES_ALONE, now, today);
            changes.pending(former).ifPresent(SettingsChange::lapse);
        }
        tell(CollaborationFact.of(Occasion.ENDED, before, former, byItself ? Side.SYSTEM : Side.CLIENT));
    }

    private void tell(CollaborationFact fact) {
        em.flush();
        facts.fire(fact);
    }
}
