package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.samverk.access.OpenDesk.Responsible;
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
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkspaceAccess;

/**
 * All the companies into whose service somebody comes: the decision of {@link WorkspaceAccess}, made of all at once. A test
 * holds the two together.
 */
@ApplicationScoped
public class Desks {

    private static final Set<State> RUNNING = EnumSet.of(State.ACTIVE, State.ENDING);

    private static final String OF_EMPLOYEE = """
            and (a.responsibleId = :user or exists (
                select b.id from Assignment b join b.participantIds p where b.id = a.id and p = :user))
            """;

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
            Collaboration collaboration,
            Assignment assignment,
            String companyName,
            String customerNumber,
            String responsible) {

        private Optional<ServiceRole> roleOf(Caller employee) {
            return assignment.roleOf(employee.userId());
        }
    }

    /** In as many statements for many companies as for one. */
    List<OpenDesk> of(Caller caller, String serviceCode) {
        return caller.bureau() ? ofEmployee(caller, serviceCode) : ofOwnPeople(caller, serviceCode);
    }

    private List<OpenDesk> ofEmployee(Caller employee, String serviceCode) {
        fetchAssignments(employee, serviceCode);
        return found(OF_EMPLOYEE, employee, serviceCode, query -> query.setParameter("user", employee.userId()))
                .stream()
                .map(found -> desk(
                        employee, serviceCode, found, found.roleOf(employee).orElse(null)))
                .toList();
    }

    /**
     * All clients in whose service the bureau works, each as its responsible sits there: what waits for the bureau, whoever does
     * it. It tells what waits and lets nobody in.
     */
    List<OpenDesk> ofBureau(Caller employee, String serviceCode) {
        return found("", employee, serviceCode, query -> query).stream()
                .map(found -> desk(employee, serviceCode, found, ServiceRole.APPROVER))
                .toList();
    }

    /** So that their people are read once for all, and not for each. */
    private void fetchAssignments(Caller employee, String serviceCode) {
        for (String people : List.of("participantIds", "roles")) {
            query(
                            "select distinct a",
                            "left join fetch a." + people,
                            OF_EMPLOYEE,
                            Assignment.class,
                            employee,
                            serviceCode)
                    .setParameter("user", employee.userId())
                    .getResultList();
        }
    }

    private List<Found> found(
            String whose, Caller employee, String serviceCode, UnaryOperator<TypedQuery<Found>> bind) {
        TypedQuery<Found> query = query(
                "select new se.samverk.access.Desks$Found(c, a, k.name, y.customerNumber, u.name)",
                """
                join Client k on k.id = c.clientId
                join Company y on y.id = c.companyId
                join User u on u.id = a.responsibleId
                """,
                whose,
                Found.class,
                employee,
                serviceCode);
        return bind.apply(query)
                .getResultStream()
                .filter(found -> found.collaboration().isRunningOn(Time.today(clock)))
                .toList();
    }

    private <T> TypedQuery<T> query(
            String select, String joins, String whose, Class<T> type, Caller employee, String serviceCode) {
        return em.createQuery("""
                        %s
                        from Collaboration c
                        join Assignment a on a.id = c.assignmentId
                        %s
                        where c.bureauId = :bureau and c.serviceCode = :service and c.state in :running
                            and a.startsOn <= :today and (a.endsOn is null or a.endsOn > :today)
                            %s
                        """.formatted(select, joins, whose), type)
                .setParameter("bureau", employee.companyId())
                .setParameter("service", serviceCode)
                .setParameter("running", RUNNING)
                .setParameter("today", Time.today(clock));
    }

    private OpenDesk desk(Caller employee, String serviceCode, Found found, ServiceRole role) {
        OfferedService service = catalogue.agreed(serviceCode);
        Collaboration collaboration = found.collaboration();
        Admission admission = new Admission(
                Reach.WORK,
                Side.BUREAU,
                role,
                employee.companyId(),
                Division.agreed(service, service.agreedVariant(collaboration.variantCode())));
        return new OpenDesk(
                new Desk(collaboration.companyId(), admission),
                found.companyName(),
                found.customerNumber(),
                collaboration.clientId(),
                new Responsible(found.assignment().responsibleId(), found.responsible()));
    }

    private List<OpenDesk> ofOwnPeople(Caller caller, String serviceCode) {
        Admission admission = access.admit(caller, caller.companyId(), serviceCode);
        if (!admission.isReading()) {
            return List.of();
        }
        Desk desk = new Desk(caller.companyId(), admission);
        return List.of(new OpenDesk(desk, caller.companyName(), doors.customerNumber(caller.companyId()), null, null));
    }
}
