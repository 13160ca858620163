package se.samverk.collaboration;

/**
 * An open collaboration and the assignment it is linked to (S8).
 *
 * @param version what a change has to name
 * @param assignmentId null when not linked
 */
public record LinkRow(
        String id,
        int version,
        String clientId,
        String clientName,
        String serviceCode,
        State state,
        String assignmentId,
        String assignmentName) {}
