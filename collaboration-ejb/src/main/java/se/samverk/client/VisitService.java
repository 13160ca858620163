package se.samverk.client;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.identity.Sessions;
import se.samverk.identity.SignedIn;
import se.samverk.shared.BusinessException;

/**
 * Switching to the company of a client, to see to its users, and back again (D6a). What lets a
 * visitor in is asked again at each request: see {@link Sessions}.
 */
@Boundary
public class VisitService {

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    @Inject
    Sessions sessions;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Whether the client's company can be visited: while the bureau has an active or ending
     * collaboration with it.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.VISIT_CLIENTS)
    public boolean isOpen(String clientId) {
        Caller caller = currentCaller.get();
        String companyId = clients.get(clientId, caller.bureauId()).companyId();
        return companies.isClientOf(companyId, caller.bureauId());
    }

    /**
     * Goes on in the client's company.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau, and unless {@link
     *     #isOpen}; NOT_SIGNED_IN when the log-in has ended meanwhile
     */
    @Retry
    @Requires(Right.VISIT_CLIENTS)
    public SignedIn begin(String clientId) {
        Caller caller = currentCaller.get();
        Client client = clients.get(clientId, caller.bureauId());
        SignedIn signedIn = sessions.visit(caller, client.companyId());
        facts.fire(new VisitFact(
                VisitFact.Occasion.VISIT_BEGUN,
                client.companyId(),
                new Fact.Readers(caller.companyId(), client.companyId(), clientId),
                caller.companyName()));
        return signedIn;
    }

    /**
     * Goes back to the bureau.
     *
     * @throws BusinessException NOT_FOUND when no company is being visited; NOT_SIGNED_IN when the
     *     log-in has ended meanwhile
     */
    @Retry
    @Requires(Right.SIGNED_IN)
    public SignedIn end() {
        Caller caller = currentCaller.get();
        if (!caller.isVisiting()) {
            throw BusinessException.notFound();
        }
        facts.fire(new VisitFact(
                VisitFact.Occasion.VISIT_ENDED,
                caller.managedCompanyId(),
                Fact.Readers.of(caller.bureauId(), caller.managedCompanyId()),
                caller.companyName()));
        return sessions.leave(caller);
    }
}
