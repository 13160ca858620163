package se.samverk.access;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.samverk.access.Accesses.Linked;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.Clients;
import se.samverk.collaboration.Collaboration;
import se.samverk.shared.BusinessException;

/** Who may enter a service, and why not (D7a, D7b, D7c). Nothing is remembered between calls. */
@Boundary
public class AccessService {

    @Inject
    Accesses accesses;

    @Inject
    Clients clients;

    @Inject
    CurrentCaller currentCaller;

    /**
     * Whether the caller may enter the service of a collaboration, now. A service asks this at each
     * request.
     *
     * @throws BusinessException NOT_FOUND, also for one the caller's company has no part in
     */
    @Requires(Right.VIEW_COLLABORATION)
    public AccessDecision decide(String collaborationId) {
        Caller caller = currentCaller.get();
        Optional<Linked> linked = accesses.find(collaborationId, caller);
        if (linked.isEmpty()) {
            throw BusinessException.notFound();
        }
        Facts facts = accesses.facts(linked, caller.userId(), caller.companyId());
        return caller.bureau() ? AccessDecision.ofEmployee(facts) : AccessDecision.ofClientUser(facts);
    }

    /**
     * Why an employee may, or may not, enter a client's service: the very decision of {@link
     * #decide}, made for somebody else to see.
     *
     * @throws BusinessException NOT_FOUND for an employee or a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public AccessExplanation explain(String employeeId, String clientId, String serviceCode) {
        String bureauId = currentCaller.get().companyId();
        clients.get(clientId, bureauId);
        Employee employee = accesses.employees(bureauId).stream()
                .filter(known -> known.userId().equals(employeeId))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        Optional<Linked> linked = accesses.find(clientId, serviceCode, bureauId);
        Facts facts = accesses.facts(linked, employeeId, bureauId);
        Optional<Collaboration> collaboration = linked.map(Linked::collaboration);
        Optional<Assignment> assignment = linked.map(Linked::assignment);
        return new AccessExplanation(
                AccessDecision.ofEmployee(facts),
                employee,
                collaboration.map(Collaboration::id).orElse(null),
                collaboration.map(Collaboration::state).orElse(null),
                assignment.map(Assignment::id).orElse(null),
                assignment.map(Assignment::name).orElse(null),
                assignment.map(Assignment::startsOn).orElse(null),
                assignment.map(Assignment::endsOn).orElse(null));
    }

    /** All who work, or have worked, at the caller's bureau, by name. */
    @Requires(Right.VIEW_CLIENTS)
    public List<Employee> employees() {
        return accesses.employees(currentCaller.get().companyId());
    }
}
