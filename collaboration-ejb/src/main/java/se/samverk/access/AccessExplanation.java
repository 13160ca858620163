package se.samverk.access;

import java.time.LocalDate;
import se.samverk.collaboration.State;

/**
 * A decision about an employee, and what is needed to show and to remedy it.
 *
 * @param collaborationId null when the client has never had one in the service
 * @param assignmentId null when none is linked
 */
public record AccessExplanation(
        AccessDecision decision,
        Employee employee,
        String collaborationId,
        State state,
        String assignmentId,
        String assignmentName,
        LocalDate assignmentStartsOn,
        LocalDate assignmentEndsOn) {}
