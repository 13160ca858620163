package se.samverk.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samverk.access.Accesses.Linked;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.client.Clients;
import se.samverk.collaboration.Collaboration;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.InvitedReaders;
import se.samverk.identity.UserId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;
import se.samverk.workspace.DividedTask;

/** Why an employee may enter a client's service, or not (D7c). Nothing is remembered between calls. */
@Boundary
public class AccessService {

    @Inject
    Accesses accesses;

    @Inject
    Clients clients;

    @Inject
    Catalogue catalogue;

    @Inject
    InvitedReaders readers;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    /**
     * Why an employee may, or may not, enter a client's service: the very decision that
     * the service asks for, made for somebody else to see.
     *
     * @throws BusinessException NOT_FOUND for an employee or a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public AccessExplanation explain(UserId employeeId, String clientId, String serviceCode) {
        Caller caller = currentCaller.get();
        String bureauId = caller.companyId();
        String companyId = clients.get(clientId, caller.bureauId()).companyId();
        Employee employee = accesses.employees(bureauId).stream()
                .filter(known -> known.userId().equals(employeeId.value()))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        Optional<Linked> linked = accesses.find(companyId, serviceCode, bureauId);
        Circumstances circumstances = accesses.circumstances(linked, employee);
        Optional<Collaboration> collaboration = linked.map(Linked::collaboration);
        Optional<Assignment> assignment = linked.map(Linked::assignment);
        return new AccessExplanation(
                AccessDecision.ofEmployee(circumstances),
                employee,
                collaboration.map(Collaboration::id).orElse(null),
                collaboration.map(Collaboration::state).orElse(null),
                assignment.map(Assignment::id).orElse(null),
                assignment.map(Assignment::name).orElse(null),
                assignment.map(Assignment::startsOn).orElse(null),
                assignment.map(Assignment::endsOn).orElse(null),
                assignment
                        .flatMap(linkedTo -> linkedTo.roleOf(employee.userId()))
                        .orElse(null),
                readsUntil(collaboration, employee),
                collaboration.map(this::division).orElse(List.of()));
    }

    /** Whom the client lets read is told to its bureau as long as they work together, as on the page of the client. */
    private LocalDate readsUntil(Optional<Collaboration> collaboration, Employee employee) {
        LocalDate today = Time.today(clock);
        return collaboration
                .filter(running -> running.isRunningOn(today))
                .flatMap(running -> readers.of(running.companyId()).stream()
                        .filter(reader -> employee.userId().equals(reader.userId()) && reader.isReadingOn(today))
                        .filter(reader -> reader.services().contains(running.serviceCode()))
                        .findFirst())
                .map(InvitedReader::readsUntil)
                .orElse(null);
    }

    private List<DividedTask> division(Collaboration agreed) {
        OfferedService service = catalogue.agreed(agreed.serviceCode());
        return Division.agreed(service, service.agreedVariant(agreed.variantCode()));
    }

    /** All who work, or have worked, at the caller's bureau, by name. */
    @Requires(Right.VIEW_CLIENTS)
    public List<Employee> employees() {
        return accesses.employees(currentCaller.get().companyId());
    }
}
