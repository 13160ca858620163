package se.samverk.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.SortKey;

/**
 * Switching between the companies that a person belongs to. Each switch begins a log-in session and
 * ends the one before.
 */
@Boundary
public class PlaceService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Sessions sessions;

    @Inject
    InvitedReaders readers;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** The companies that the caller belongs to, or reads in today (D7f), by name. */
    @Requires(Right.SIGNED_IN)
    public List<CompanyChoice> companies() {
        return Stream.concat(memberships(), readings())
                .sorted(SortKey.by(CompanyChoice::name))
                .toList();
    }

    private Stream<CompanyChoice> readings() {
        return readers.readBy(currentCaller.get().userId()).stream()
                .map(reader -> new CompanyChoice(
                        reader.companyId(),
                        em.find(Company.class, reader.companyId()).name(),
                        false,
                        reader.readsUntil()));
    }

    private Stream<CompanyChoice> memberships() {
        return em.createQuery("""
                        select new se.samverk.identity.CompanyChoice(c.id, c.name, c.bureau)
                        from Membership m, Company c
                        where c.id = m.companyId
                            and m.userId = :user
                            and m.active = true
                        order by c.id
                        """, CompanyChoice.class)
                .setParameter("user", currentCaller.get().userId())
                .getResultStream();
    }

    /**
     * Goes on in another of the caller's companies.
     *
     * @param asClient in the client portal; what a company that is no bureau has anyway
     * @throws BusinessException NOT_FOUND for a company that the caller neither is an active member of nor reads in;
     *     NOT_SIGNED_IN when the log-in has ended meanwhile
     */
    @Retry
    @Requires(Right.SIGNED_IN)
    public SignedIn switchTo(String companyId, boolean asClient) {
        Caller caller = currentCaller.get();
        Place place = sessions.placeOf(caller, companyId).orElseThrow(BusinessException::notFound);
        Company company = em.find(Company.class, companyId);
        boolean bureau = company.isBureau() && place.readerId() == null;
        SignedIn signedIn = sessions.move(caller, asClient && bureau ? Place.of(companyId, true) : place);
        facts.fire(new PlaceSwitched(
                caller.userId(), Fact.Readers.ofCompany(companyId, company.isBureau()), null, company.name()));
        return signedIn;
    }
}
