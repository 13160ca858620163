package se.samverk.access;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.access.Accesses.Linked;
import se.samverk.access.Doors.Door;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.collaboration.Collaboration;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/** The way into a company's service for pages, which name the company by its customer number. */
@Boundary
public class WorkspaceService {

    @Inject
    Doors doors;

    @Inject
    Desks desks;

    @Inject
    WaitingWork work;

    @Inject
    Accesses accesses;

    @Inject
    WorkspaceAccess access;

    @Inject
    CurrentCaller currentCaller;

    /**
     * Whose service it is, and how the caller comes in: the very decision that the service asks for.
     *
     * @throws BusinessException NOT_FOUND for a company that the caller does not see; on the company's own side also
     *     for a service that it does not have
     */
    @Requires(Right.ENTER_SERVICES)
    public WorkspaceView enter(String customerNumber, String serviceCode) {
        Caller caller = currentCaller.get();
        Door door = door(customerNumber, caller);
        Admission admission = access.admit(caller, door.companyId(), serviceCode);
        if (admission.reach() == Reach.NONE && !caller.bureau()) {
            throw BusinessException.notFound();
        }
        Optional<Collaboration> collaboration = collaboration(door, serviceCode, caller);
        return new WorkspaceView(
                door.companyId(),
                door.name(),
                door.organisationNumber().value(),
                door.customerNumber(),
                door.clientId(),
                // A reader has no part in what the two have agreed.
                caller.isReading() ? null : collaboration.map(Collaboration::id).orElse(null),
                serviceCode,
                collaboration.map(Collaboration::variantCode).orElse(null),
                admission,
                otherServices(door, serviceCode, caller));
    }

    /**
     * The customer number of the next client, by name, at whom something waits for the caller; after the last comes the first.
     * Where nothing waits at any other, the next one in whose service the caller works; the same where there is none.
     *
     * @throws BusinessException NOT_FOUND for a client that the caller does not see
     */
    @Requires(Right.VIEW_CLIENTS)
    public String next(String customerNumber, String serviceCode) {
        Caller caller = currentCaller.get();
        Door door = door(customerNumber, caller);
        List<String> mine = doors.clientsOf(caller, serviceCode);
        int next = mine.indexOf(door.customerNumber()) + 1;
        List<String> others = Stream.concat(
                        mine.stream().skip(next), mine.stream().limit(next))
                .filter(other -> !other.equals(door.customerNumber()))
                .toList();
        Set<String> waiting = work.customers(caller, serviceCode);
        return others.stream()
                .filter(waiting::contains)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElse(door.customerNumber());
    }

    /** The companies whose service the caller reads, each as it is called; in one go for all of them. */
    @Requires(Right.ENTER_SERVICES)
    public List<OpenDesk> open(String serviceCode) {
        return desks.of(currentCaller.get(), serviceCode).stream()
                .filter(open -> open.desk().admission().isReading())
                .toList();
    }

    /** The customer number of the company that the caller acts for. */
    @Requires(Right.ENTER_SERVICES)
    public String ownCustomerNumber() {
        return doors.customerNumber(currentCaller.get().companyId());
    }

    /** A reader sees those that it reads, as every other. */
    private List<String> otherServices(Door door, String serviceCode, Caller caller) {
        List<String> others = doors.otherServices(door, serviceCode);
        return caller.isReading()
                ? others.stream()
                        .filter(other ->
                                access.admit(caller, door.companyId(), other).isReading())
                        .toList()
                : others;
    }

    private Door door(String customerNumber, Caller caller) {
        return (caller.bureau()
                        ? doors.ofClient(customerNumber, caller.bureauId())
                        : doors.ofOwnCompany(customerNumber, caller.companyId()))
                .orElseThrow(BusinessException::notFound);
    }

    private Optional<Collaboration> collaboration(Door door, String serviceCode, Caller caller) {
        Optional<Linked> linked = caller.bureau()
                ? accesses.find(door.companyId(), serviceCode, caller.companyId())
                : accesses.lastAccepted(door.companyId(), serviceCode);
        return linked.map(Linked::collaboration);
    }
}
