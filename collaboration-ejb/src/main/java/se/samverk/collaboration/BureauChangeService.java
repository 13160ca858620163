package se.samverk.collaboration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.fact.Fact;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.Time;

/** The client changes from its bureau to another, without a day on which it has none or two (D3c). */
@Boundary
public class BureauChangeService {

    /** How far ahead a change can be planned. */
    public static final int MOST_MONTHS = 12;

    /** Each mails people of a bureau that may never have heard of the company. */
    public static final Limit DAILY_LIMIT = Limit.aDay("BUREAU_CHANGES", 10);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Collaborations collaborations;

    @Inject
    BureauChanges changes;

    @Inject
    RateLimits limits;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** What is under way; empty for nothing. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public Optional<BureauChangeView> view() {
        String company = currentCaller.get().companyId();
        return changes.open(company).map(this::view);
    }

    private BureauChangeView view(BureauChange change) {
        return new BureauChangeView(
                changes.present(change.companyId(), change.toBureau()).stream()
                        .findFirst()
                        .map(present -> companies.get(present.bureauId()).name())
                        .orElse(null),
                change.toBureauId(),
                companies.get(change.toBureauId()).name(),
                change.day(),
                changes.isAgreed(change.companyId()));
    }

    /**
     * The day on which the client leaves a running collaboration for another bureau; empty for none.
     *
     * @throws BusinessException NOT_FOUND, also for a collaboration that the caller's company has no part in
     */
    @Requires(Right.VIEW_COLLABORATION)
    public Optional<LocalDate> leaving(String collaborationId) {
        Collaboration running = collaborations.get(collaborationId, currentCaller.get());
        return running.state().isBinding()
                ? collaborations.agreed(running.companyId()).stream()
                        .map(Collaboration::acceptedOn)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Asks another bureau to take over on a day. It may invite from now on, though the company has a bureau; the present one
     * learns of it when something is accepted. Asking another one, or for another day, takes the place of what was asked before.
     *
     * @param organisationNumber of the new bureau
     * @param day the first on which it works
     * @throws BusinessException at {@code number}: what is wrong with the number, BUREAU_UNKNOWN, SAME_BUREAU; at {@code day}:
     *     REQUIRED, CHANGE_DAY_NOT_VALID; NO_BUREAU for who has none to change from; MAIN_CONTACT_MISSING with the customer
     *     number (S6); BUREAU_CHANGE_AGREED when one has been accepted already; TOO_MANY_ATTEMPTS
     */
    @Retry
    @Requires(Right.ANSWER_INVITATIONS)
    public void start(String organisationNumber, LocalDate day) {
        Caller caller = currentCaller.get();
        Company company = companies.getForUpdate(caller.companyId());
        List<Collaboration> present = collaborations.running(company.id());
        if (present.isEmpty()) {
            throw new BusinessException(CollaborationError.NO_BUREAU);
        }
        Faults faults = new Faults();
        Company bureau = faults.checked(() -> newBureau(organisationNumber, present.get(0)));
        faults.check(() -> requireDay(day));
        faults.refuse();
        if (!company.hasMainContact()) {
            throw new BusinessException(CollaborationError.MAIN_CONTACT_MISSING, company.customerNumber());
        }
        requireNotAgreed(company);
        Optional<BureauChange> earlier = Optional.ofNullable(em.find(BureauChange.class, company.id()));
        Optional<BureauChange> over = earlier.filter(wish -> !wish.isOpenOn(Time.today(clock)));
        // The timer has not come to it yet.
        over.ifPresent(changes::lapse);
        BureauChange change = earlier.filter(wish -> over.isEmpty()).orElseGet(() -> new BureauChange(company.id()));
        if (change.is(bureau.id(), day)) {
            return;
        }
        if (!limits.acquire(1, DAILY_LIMIT, company.id())) {
            throw new BusinessException(CommonError.TOO_MANY_ATTEMPTS);
        }
        boolean elsewhere = change.toBureauId() != null && !change.toBureauId().equals(bureau.id());
        if (elsewhere) {
            changes.declineOffers(change, caller.userId());
            tell(BureauChangeFact.Occasion.BUREAU_CHANGE_WITHDRAWN, change);
        }
        change.to(bureau.id(), day, caller.userId(), clock.instant());
        em.persist(change);
        em.flush();
        tell(BureauChangeFact.Occasion.BUREAU_CHANGE_STARTED, change);
    }

    private Company newBureau(String organisationNumber, Collaboration present) {
        Company bureau = companies
                .find(OrganisationNumber.of("number", organisationNumber, Time.today(clock)))
                .filter(Company::isBureau)
                .filter(found -> !found.id().equals(present.companyId()))
                .orElseThrow(() -> BusinessException.at("number", CollaborationError.BUREAU_UNKNOWN));
        if (bureau.id().equals(present.bureauId())) {
            throw BusinessException.at("number", CollaborationError.SAME_BUREAU);
        }
        return bureau;
    }

    private void requireDay(LocalDate day) {
        if (day == null) {
            throw BusinessException.at("day", CommonError.REQUIRED);
        }
        LocalDate today = Time.today(clock);
        if (!day.isAfter(today) || day.isAfter(today.plusMonths(MOST_MONTHS))) {
            throw BusinessException.at("day", CollaborationError.CHANGE_DAY_NOT_VALID);
        }
    }

    private void requireNotAgreed(Company company) {
        if (changes.isAgreed(company.id())) {
            throw new BusinessException(CollaborationError.BUREAU_CHANGE_AGREED);
        }
    }

    /**
     * Takes the change back before its day: what was accepted of the new bureau is not, what it has offered is declined, and the
     * present one goes on. Repeating it changes nothing.
     */
    @Retry
    @Requires(Right.ANSWER_INVITATIONS)
    public void withdraw() {
        Caller caller = currentCaller.get();
        Company company = companies.getForUpdate(caller.companyId());
        changes.open(company.id()).ifPresent(change -> {
            changes.takeBack(change, caller.userId());
            em.remove(change);
            tell(BureauChangeFact.Occasion.BUREAU_CHANGE_WITHDRAWN, change);
        });
    }

    /** Who asks the caller's bureau to take over and has accepted nothing of it yet, the nearest day first. */
    @Requires(Right.VIEW_CLIENTS)
    public List<ChangingCompany> toUs() {
        return em.createQuery("""
                        select new se.samverk.collaboration.BureauChangeService$Found(h, y)
                        from BureauChange h
                        join Company y on y.id = h.companyId
                        where h.toBureauId = :own and h.onDay > :today
                            and not exists (
                                select c.id from Collaboration c where c.companyId = h.companyId and c.state = :agreed)
                        order by h.onDay, h.companyId
                        """, Found.class)
                .setParameter("own", currentCaller.get().companyId())
                .setParameter("today", Time.today(clock))
                .setParameter("agreed", State.AGREED)
                .getResultStream()
                .map(this::changing)
                .toList();
    }

    /** A change with the company that asks. */
    public record Found(BureauChange change, Company company) {}

    private ChangingCompany changing(Found found) {
        return new ChangingCompany(found.company().name(), found.change().day());
    }

    private void tell(BureauChangeFact.Occasion occasion, BureauChange change) {
        facts.fire(BureauChangeFact.of(occasion, change));
    }
}
