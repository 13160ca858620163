package se.samverk.access;

import java.time.LocalDate;
import java.util.List;
import se.samverk.collaboration.State;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.ServiceRole;

/**
 * A decision about an employee, and what is needed to show and to remedy it.
 *
 * @param collaborationId null when the client has never had one in the service
 * @param assignmentId null when none is linked
 * @param role what the employee is in the service by the assignment; null for nothing
 * @param readsUntil the day until which the employee reads in the service as somebody whom the company itself has invited
 *     (D7f); null where it does not
 * @param tasks who does what by the agreement; none without one
 */
public record AccessExplanation(
        AccessDecision decision,
        Employee employee,
        String collaborationId,
        State state,
        String assignmentId,
        String assignmentName,
        LocalDate assignmentStartsOn,
        LocalDate assignmentEndsOn,
        ServiceRole role,
        LocalDate readsUntil,
        List<DividedTask> tasks) {

    public AccessExplanation {
        tasks = List.copyOf(tasks);
    }
}
