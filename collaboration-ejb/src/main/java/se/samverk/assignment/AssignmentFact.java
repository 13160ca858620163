package se.samverk.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.workspace.ServiceRole;

/** An assignment has been made or changed (§9). */
public record AssignmentFact(Occasion occasion, String assignmentId, Readers readers, Entry before, Entry after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        ASSIGNMENT_ADDED,
        ASSIGNMENT_CHANGED,
        ASSIGNMENT_JOINED,
        ASSIGNMENT_HANDED_OVER
    }

    /**
     * An assignment with the names of its people.
     *
     * @param endsOn null while no end is set
     * @param roles of participants who are no writers; null in what was stored before roles were
     */
    public record Entry(
            String name,
            String responsible,
            List<String> participants,
            LocalDate startsOn,
            LocalDate endsOn,
            List<ParticipantRole> roles) {

        /** A participant and its role. */
        public record ParticipantRole(String name, ServiceRole role) {}

        private static final String UNKNOWN = "?";

        static Entry of(Assignment assignment, Map<String, String> names) {
            return new Entry(
                    assignment.name(),
                    names.getOrDefault(assignment.responsibleId(), UNKNOWN),
                    assignment.participantIds().stream()
                            .map(id -> names.getOrDefault(id, UNKNOWN))
                            .sorted()
                            .toList(),
                    assignment.startsOn(),
                    assignment.endsOn(),
                    assignment.participantIds().stream()
                            .filter(id -> !id.equals(assignment.responsibleId()))
                            .map(id -> new ParticipantRole(
                                    names.getOrDefault(id, UNKNOWN),
                                    assignment.roleOf(id).orElseThrow()))
                            .filter(participant -> participant.role() != ServiceRole.WRITER)
                            .sorted(Comparator.comparing(ParticipantRole::name))
                            .toList());
        }
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("assignment", assignmentId);
    }
}
