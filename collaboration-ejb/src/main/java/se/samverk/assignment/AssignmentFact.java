package se.samverk.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samverk.fact.Fact;

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
     */
    public record Entry(
            String name, String responsible, List<String> participants, LocalDate startsOn, LocalDate endsOn) {

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
                    assignment.endsOn());
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
