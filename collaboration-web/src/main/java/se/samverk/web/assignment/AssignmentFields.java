package se.samverk.web.assignment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;

/** What stands in the fields of an assignment's form. */
public class AssignmentFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private AssignmentKind kind = AssignmentKind.BOOKKEEPING;
    private String responsibleId;
    private List<String> participantIds = new ArrayList<>();
    private LocalDate startsOn;
    private LocalDate endsOn;

    void fill(AssignmentEntered form) {
        name = form.name();
        kind = form.kind();
        responsibleId = form.responsible();
        participantIds = new ArrayList<>(form.participants());
        startsOn = form.startsOn();
        endsOn = form.endsOn();
    }

    AssignmentEntered entered() {
        return new AssignmentEntered(name, kind, responsibleId, Set.copyOf(participantIds), startsOn, endsOn);
    }

    AssignmentForm form() {
        return new AssignmentForm(name, kind, responsibleId, new HashSet<>(participantIds), startsOn, endsOn);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public AssignmentKind getKind() {
        return kind;
    }

    public void setKind(AssignmentKind kind) {
        this.kind = kind;
    }

    public String getResponsibleId() {
        return responsibleId;
    }

    public void setResponsibleId(String responsibleId) {
        this.responsibleId = responsibleId;
    }

    public List<String> getParticipantIds() {
        return participantIds;
    }

    public void setParticipantIds(List<String> participantIds) {
        this.participantIds = participantIds;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
