package se.samverk.assignment;

import java.util.List;
import se.samverk.shared.Sha256;

/**
 * What it means to put one employee in another's place in all assignments (D8b), to be looked at
 * before it is done.
 *
 * @param fingerprint stands for exactly these changes of exactly these assignments
 */
public record Replacement(String leavingName, String replacementName, List<Change> changes, String fingerprint) {

    /** What becomes of one assignment. */
    public record Change(String assignmentId, String assignmentName, String clientId, String clientName, Kind kind) {}

    /** How the replacement takes the place. */
    public enum Kind {
        /** Becomes responsible. */
        RESPONSIBLE,
        /** Becomes a participant. */
        PARTICIPANT,
        /** Works there already; the other is only taken out. */
        ALREADY_THERE;

        static Kind of(Assignment assignment, Handover handover) {
            if (handover.leavingId().equals(assignment.responsibleId())) {
                return RESPONSIBLE;
            }
            return assignment.includes(handover.replacementId()) ? ALREADY_THERE : PARTICIPANT;
        }
    }

    static String fingerprint(List<Assignment> assignments, Handover handover) {
        StringBuilder text = new StringBuilder(handover.leavingId()).append('>').append(handover.replacementId());
        for (Assignment assignment : assignments) {
            text.append('\n').append(assignment.id()).append(':').append(assignment.version());
        }
        return Sha256.hex(text.toString());
    }
}
