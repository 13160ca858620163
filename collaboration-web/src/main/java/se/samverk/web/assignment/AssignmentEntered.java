package se.samverk.web.assignment;

import java.time.LocalDate;
import java.util.Set;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentView;

/** The fields of an assignment as they stand in its form, unchecked. */
public record AssignmentEntered(
        String name,
        AssignmentKind kind,
        String responsible,
        Set<String> participants,
        LocalDate startsOn,
        LocalDate endsOn) {

    static AssignmentEntered of(AssignmentView view) {
        return new AssignmentEntered(
                view.name(),
                view.kind(),
                view.responsibleId(),
                Set.copyOf(view.participantIds()),
                view.startsOn(),
                view.endsOn());
    }
}
