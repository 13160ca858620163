package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Caller;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.State;
import se.samverk.shared.Time;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Reach;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkspaceAccess;

/**
 * All the companies into whose service somebody comes: the decision of {@link WorkspaceAccess}, made of all at once. A test
 * holds the two together.
 */
@ApplicationScoped
public class Desks {

    private static final Set<State> RUNNING = EnumSet.of(State.ACTIVE, State.ENDING);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    WorkspaceAccess access;

    @Inject
    Doors doors;

    @Inject
    Catalogue catalogue;

    /** A collaboration with the assignment by which somebody comes in. */
    public record Found(
            Collaboration collaboration, Assignment assignment, String companyName, String customerNumber) {}

    /** In as many statements for many companies as for one. */
    List<OpenDesk> of(Caller caller, String serviceCode) {
        return caller.bureau() ? ofEmployee(caller, serviceCode) : ofOwnPeople(caller, serviceCode);
    }

    private List<OpenDesk> ofEmployee(Caller employee, String serviceCode) {
        OfferedService service = catalogue.agreed(serviceCode);
        fetchAssignments(employee, serviceCode);
        return query(
                        "select new se.samverk.access.Desks$Found(c, a, k.name, y.customerNumber)",
                        "join Client k on k.id = c.clientId join Company y on y.id = c.companyId",
                        Found.class,
                        employee,
                        serviceCode)
                .stream()
                .filter(found -> found.collaboration().isRunningOn(Time.today(clock)))
                .map(found -> desk(employee, service, found))
                .toList();
    }

    /** So that their people are read once for all, and not for each. */
    private void fetchAssignments(Caller employee, String serviceCode) {
        query("select distinct a", "left join fetch a.participantIds", Assignment.class, employee, serviceCode);
        query("select distinct a", "left join fetch a.roles", Assignment.class, employee, serviceCode);
    }

    private <T> List<T> query(String select, String joins, Class<T> type, Caller employee, String serviceCode) {
        return em.createQuery("""
                        %s
                        from Collaboration c
                        join Assignment a on a.id = c.assignmentId
                        %s
                        where c.bureauId = :bureau and c.serviceCode = :service and c.state in :running
                            and a.startsOn <= :today and (a.endsOn is null or a.endsOn > :today)
                            and (a.responsibleId = :user or exists (
                                select b.id from Assignment b join b.participantIds p where b.id = a.id and p = :user))
                        """.formatted(select, joins), type)
                .setParameter("bureau", employee.companyId())
                .setParameter("service", serviceCode)
                .setParameter("running", RUNNING)
                .setParameter("today", Time.today(clock))
                .setParameter("user", employee.userId())
                .getResultList();
    }

    private static OpenDesk desk(Caller employee, OfferedService service, Found found) {
        Collaboration collaboration = found.collaboration();
        Admission admission = new Admission(
                Reach.WORK,
                Side.BUREAU,
                found.assignment().roleOf(employee.userId()).orElse(null),
                employee.companyId(),
                Division.agreed(service, service.agreedVariant(collaboration.variantCode())));
        return new OpenDesk(
                new Desk(collaboration.companyId(), admission), found.companyName(), found.customerNumber());
    }

    private List<OpenDesk> ofOwnPeople(Caller caller, String serviceCode) {
        Admission admission = access.admit(caller, caller.companyId(), serviceCode);
        if (!admission.isReading()) {
            return List.of();
        }
        Desk desk = new Desk(caller.companyId(), admission);
        return List.of(new OpenDesk(desk, caller.companyName(), doors.customerNumber(caller.companyId())));
    }
}
