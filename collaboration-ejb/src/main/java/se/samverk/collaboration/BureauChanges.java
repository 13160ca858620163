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

    /** Whether something of the new bureau was accepted, by which the present one ends. */
    boolean isAgreed(String companyId) {
        return open(companyId)
                .filter(change ->
                        !collaborations.agreed(companyId, change.toBureau()).isEmpty())
                .isPresent();
    }

    /**
     * @throws BusinessException BUREAU_CHANGE_AGREED for an invitation of any other bureau than the one that the company has agreed
     *     to change to
     */
    void requireNoneElsewhere(Collaboration invitation) {
        if (isAgreed(invitation.companyId()) && !isTo(invitation.companyId(), new BureauId(invitation.bureauId()))) {
            throw new BusinessException(CollaborationError.BUREAU_CHANGE_AGREED);
        }
    }

    /**
     * The change by which an invitation is accepted from a later day on: where the company has another bureau until then.
     *
     * @return empty for at once
     */
    Optional<BureauChange> later(Held held) {
        Collaboration invitation = held.collaboration();
        return running(held.company()).isEmpty()
                ? Optional.empty()
                : open(invitation.companyId())
                        .filter(change -> change.toBureauId().equals(invitation.bureauId()));
    }

    private List<Collaboration> running(Company company) {
        return collaborations.running(company.id());
    }

    /** Lets all that goes on with the present bureau end on the day; what somebody has ended stays ended as it is. */
    void endPresent(Company company, BureauChange change) {
        for (Collaboration present : running(company)) {
            if (present.state() == State.ACTIVE) {
                present.endForOther(change.day(), clock.instant());
                change.ends(present);
                changes.pending(present).ifPresent(SettingsChange::lapse);
                tell(CollaborationFact.of(Occasion.ENDING, State.ACTIVE, present, Side.CLIENT));
            }
        }
    }

    /** Takes back what the change has agreed, on both sides of it. */
    void takeBack(BureauChange change, String userId) {
        Instant now = clock.instant();
        for (Collaboration agreed : collaborations.agreed(change.companyId(), change.toBureau())) {
            agreed.withdrawAgreement(userId, now);
            tell(CollaborationFact.of(Occasion.AGREEMENT_WITHDRAWN, State.AGREED, agreed, Side.CLIENT));
        }
        for (Collaboration present : collaborations.running(change.companyId())) {
            if (change.isEnding(present) && present.state() == State.ENDING) {
                present.withdrawEnding(Side.CLIENT, now);
                tell(CollaborationFact.of(Occasion.ENDING_WITHDRAWN, State.ENDING, present, Side.CLIENT));
            }
        }
    }

    /** The day has come: whatever the former bureau still has ends, and the new one begins. */
    void begin(Held held) {
        Collaboration beginning = held.collaboration();
        Company company = held.company();
        Instant now = clock.instant();
        List<Collaboration> former = running(company).stream()
                .filter(each -> !each.bureauId().equals(beginning.bureauId()))
                .toList();
        former.forEach(this::end);
        if (!former.isEmpty()) {
            companies.release(company);
            em.flush();
        }
        companies.bind(company, beginning.bureauId());
        beginning.begin(now);
        tell(CollaborationFact.of(Occasion.BEGUN, State.AGREED, beginning, Side.SYSTEM));
        BureauChange done = em.find(BureauChange.class, company.id());
        if (done != null && done.toBureauId().equals(beginning.bureauId())) {
            em.remove(done);
        }
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
