package se.samverk.assignment;

import java.time.LocalDate;
import java.util.List;
import se.samverk.workspace.ServiceRole;

/** An assignment as the bureau sees it. */
public record AssignmentView(
        String id,
        String name,
        AssignmentKind kind,
        String responsibleId,
        String responsibleName,
        List<String> participantIds,
        List<String> participantNames,
        List<ServiceRole> participantRoles,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean open,
        int version) {}
