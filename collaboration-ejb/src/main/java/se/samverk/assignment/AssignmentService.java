package se.samverk.assignment;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.identity.Member;
import se.samverk.identity.UserId;
import se.samverk.identity.Users;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.SearchWords;
import se.samverk.shared.SortKey;
import se.samverk.shared.Time;
import se.samverk.workspace.ServiceRole;

/** The assignments of a client of the caller's bureau (S7). */
@Boundary
public class AssignmentService {

    private static final int MOST_FOUND = 25;

    /** Whoever hands in receipts of its own does so at the client. */
    public static final List<ServiceRole> ROLES = List.of(ServiceRole.READER, ServiceRole.WRITER, ServiceRole.APPROVER);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Assignments assignments;

    @Inject
    AssignmentRecord record;

    @Inject
    Clients clients;

    @Inject
    Users users;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<AssignmentChanging> changing;

    /** The employees who can be entered in an assignment, by name. */
    @Requires(Right.VIEW_CLIENTS)
    public List<Member> employees() {
        return users.members(currentCaller.get().companyId());
    }

    /**
     * In how many of the bureau's assignments that go on a person is responsible or takes part;
     * none for a person of another bureau.
     */
    @Requires(Right.EDIT_ASSIGNMENTS)
    public long countOpenOf(String userId) {
        return assignments.countOpen(currentCaller.get().bureauId(), userId, Time.today(clock));
    }

    /**
     * The assignments of a client, oldest first.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<AssignmentView> list(String clientId) {
        Caller caller = currentCaller.get();
        clients.get(clientId, caller.bureauId());
        List<Assignment> found = assignments.ofClient(clientId);
        Set<String> people = AssignmentRecord.people(found);
        Map<String, String> names = users.members(caller.companyId(), people).stream()
                .collect(Collectors.toMap(Member::userId, Member::name));
        LocalDate today = Time.today(clock);
        return found.stream().map(assignment -> view(assignment, names, today)).toList();
    }

    /**
     * Assignments by words of which each begins one of their names or their clients', and at least
     * one one of their own; by name, at most twenty-five, none for a search without words.
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<AssignmentHit> search(String text) {
        List<String> words = SearchWords.ofSearch(text);
        return words.isEmpty()
                ? List.of()
                : assignments.search(words, currentCaller.get().companyId(), MOST_FOUND);
    }

    /**
     * Enters a new assignment.
     *
     * @return its id
     * @throws BusinessException NOT_FOUND for a client of another bureau; INVALID_CHOICE for a
     *     person who is not an active employee
     */
    @Retry
    @Requires(Right.EDIT_ASSIGNMENTS)
    public String add(String clientId, AssignmentForm form) {
        Client client = clients.get(clientId, currentCaller.get().bureauId());
        requireEmployees(client.bureauId(), form, Set.of());
        Assignment assignment = new Assignment(client, form);
        assignments.add(assignment);
        em.flush();
        record.write(AssignmentFact.Occasion.ASSIGNMENT_ADDED, assignment, null);
        return assignment.id();
    }

    /**
     * Saves an assignment that was shown.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, INVALID_CHOICE, ASSIGNMENT_IN_USE when an end would
     *     leave an open collaboration without one (D8b), STALE when somebody else saved first
     */
    @Retry
    @Requires(Right.EDIT_ASSIGNMENTS)
    public void save(String assignmentId, AssignmentForm form, int version) {
        Assignment assignment =
                assignments.getForUpdate(assignmentId, currentCaller.get().bureauId());
        if (assignment.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        Set<String> present = new HashSet<>(assignment.participantIds());
        present.add(assignment.responsibleId());
        requireEmployees(currentCaller.get().companyId(), form, present);
        if (form.endsOn() != null && !Objects.equals(form.endsOn(), assignment.endsOn())) {
            changing.fire(new AssignmentChanging(assignment));
        }
        AssignmentFact.Entry before = record.entry(assignment);
        assignment.change(form);
        flush();
        record.write(AssignmentFact.Occasion.ASSIGNMENT_CHANGED, assignment, before);
    }

    /**
     * Chooses what participants are in the services that are linked to an assignment (D7e). Those that are not named, and
     * those who do not take part, stay what they are.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; INVALID_CHOICE at the roles for one that nobody has at a bureau; STALE when
     *     somebody else saved first
     */
    @Retry
    @Requires(Right.EDIT_ASSIGNMENTS)
    public void chooseRoles(String assignmentId, Map<UserId, ServiceRole> roles, int version) {
        if (!ROLES.containsAll(roles.values())) {
            throw BusinessException.at("roles", CommonError.INVALID_CHOICE);
        }
        Assignment assignment =
                assignments.getForUpdate(assignmentId, currentCaller.get().bureauId());
        if (assignment.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        AssignmentFact.Entry before = record.entry(assignment);
        assignment.choose(roles.entrySet().stream()
                .collect(Collectors.toMap(chosen -> chosen.getKey().value(), Map.Entry::getValue)));
        flush();
        record.write(AssignmentFact.Occasion.ASSIGNMENT_CHANGED, assignment, before);
    }

    /** New people have to be active employees; who was there before may stay. */
    private void requireEmployees(String bureauId, AssignmentForm form, Set<String> present) {
        requireEmployees("responsible", bureauId, Set.of(form.responsibleId()), present);
        requireEmployees("participants", bureauId, form.participantIds(), present);
    }

    private void requireEmployees(String field, String bureauId, Collection<String> people, Set<String> present) {
        Set<String> added = new HashSet<>(people);
        added.removeAll(present);
        if (users.members(bureauId, added).size() < added.size()) {
            throw BusinessException.at(field, CommonError.INVALID_CHOICE);
        }
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(refused, Map.of());
        }
    }

    private static AssignmentView view(Assignment assignment, Map<String, String> names, LocalDate today) {
        List<String> participants = assignment.participantIds().stream()
                .sorted(SortKey.by(id -> name(names, id)))
                .toList();
        return new AssignmentView(
                assignment.id(),
                assignment.name(),
                assignment.kind(),
                assignment.responsibleId(),
                name(names, assignment.responsibleId()),
                participants,
                participants.stream().map(id -> name(names, id)).toList(),
                participants.stream()
                        .map(id -> assignment.roleOf(id).orElseThrow())
                        .toList(),
                assignment.startsOn(),
                assignment.endsOn(),
                assignment.isOpenOn(today),
                assignment.version());
    }

    private static String name(Map<String, String> names, String userId) {
        return names.getOrDefault(userId, "–");
    }
}
