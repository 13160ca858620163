package se.samverk.assignment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.Clients;
import se.samverk.company.Companies;
import se.samverk.identity.Users;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Time;

/** What full permission may do about the people of assignments besides editing one (D7a, D8b). */
@Boundary
public class StaffingService {

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
    Companies companies;

    @Inject
    Users users;

    @Inject
    CurrentCaller currentCaller;

    /**
     * Makes the caller a participant: full permission opens no service by itself, but lets one in
     * by this, which is on record (D7a). Nothing changes for somebody who works there already.
     *
     * @throws BusinessException NOT_FOUND for an assignment of another bureau
     */
    @Retry
    @Requires(Right.MAINTAIN)
    public void join(String assignmentId) {
        Caller caller = currentCaller.get();
        Assignment assignment = assignments.getForUpdate(assignmentId, caller.bureauId());
        if (assignment.includes(caller.userId())) {
            return;
        }
        AssignmentFact.Entry before = record.entry(assignment);
        assignment.addParticipant(caller.userId());
        em.flush();
        record.write(AssignmentFact.Occasion.ASSIGNMENT_JOINED, assignment, before);
    }

    /**
     * Shows what replacing an employee in all assignments would change. Those that have ended stay
     * as they were.
     *
     * @throws BusinessException NOT_FOUND for somebody who has never worked at the bureau;
     *     INVALID_CHOICE at {@code replacement} for one who is not another active employee
     */
    @Requires(Right.MAINTAIN)
    public Replacement preview(Handover handover) {
        Map<String, String> names = checked(handover);
        return replacement(concerned(handover), names, handover);
    }

    /**
     * Replaces an employee in all assignments, all of them or none.
     *
     * @param fingerprint of the preview that was shown
     * @return how many were changed
     * @throws BusinessException as {@link #preview}; STALE when something has changed since
     */
    @Retry
    @Requires(Right.MAINTAIN)
    public int replace(Handover handover, String fingerprint) {
        // Held, so that the replacement is not made inactive meanwhile.
        companies.getForUpdate(currentCaller.get().companyId());
        checked(handover);
        List<Assignment> concerned = concerned(handover);
        if (!Replacement.fingerprint(concerned, handover).equals(fingerprint)) {
            throw new BusinessException(CommonError.STALE);
        }
        Set<String> people = AssignmentRecord.people(concerned);
        people.add(handover.replacementId());
        Map<String, String> names = record.names(people);
        for (Assignment assignment : concerned) {
            AssignmentFact.Entry before = AssignmentFact.Entry.of(assignment, names);
            assignment.replace(handover);
            AssignmentFact.Entry after = AssignmentFact.Entry.of(assignment, names);
            record.write(AssignmentFact.Occasion.ASSIGNMENT_HANDED_OVER, assignment, before, after);
        }
        flush();
        return concerned.size();
    }

    /** The names of both. */
    private Map<String, String> checked(Handover handover) {
        String bureauId = currentCaller.get().companyId();
        String leavingId = handover.leavingId();
        String replacementId = handover.replacementId();
        Map<String, String> names = record.names(Set.of(leavingId));
        if (names.isEmpty()) {
            throw BusinessException.notFound();
        }
        if (replacementId == null) {
            throw BusinessException.at("replacement", CommonError.REQUIRED);
        }
        if (replacementId.equals(leavingId)
                || users.members(bureauId, Set.of(replacementId)).isEmpty()) {
            throw BusinessException.at("replacement", CommonError.INVALID_CHOICE);
        }
        names.putAll(record.names(Set.of(replacementId)));
        return names;
    }

    private List<Assignment> concerned(Handover handover) {
        return assignments.notEndedOf(handover.leavingId(), currentCaller.get().bureauId(), Time.today(clock));
    }

    private Replacement replacement(List<Assignment> concerned, Map<String, String> names, Handover handover) {
        Map<String, String> clientNames =
                clients.names(concerned.stream().map(Assignment::clientId).toList());
        List<Replacement.Change> changes = concerned.stream()
                .map(assignment -> new Replacement.Change(
                        assignment.id(),
                        assignment.name(),
                        assignment.clientId(),
                        clientNames.get(assignment.clientId()),
                        Replacement.Kind.of(assignment, handover)))
                .toList();
        return new Replacement(
                names.get(handover.leavingId()),
                names.get(handover.replacementId()),
                changes,
                Replacement.fingerprint(concerned, handover));
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(refused, Map.of());
        }
    }
}
