package se.samverk.web.bulk;

import java.io.Serializable;
import java.util.List;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.OpenAssignment;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.BulkInvitationService.Candidate;

/** A line of the form of many invitations: a client, whether it is invited, and linked to what. */
public class BulkRecipient implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Candidate candidate;
    private boolean chosen;
    private String assignmentId;

    /** Begins with the client's assignment of a kind, or its only one, or a new one. */
    BulkRecipient(Candidate candidate, AssignmentKind kind, boolean chosen) {
        this.candidate = candidate;
        this.chosen = chosen;
        List<OpenAssignment> open = candidate.assignments();
        this.assignmentId = open.stream()
                .filter(assignment -> open.size() == 1 || assignment.kind() == kind)
                .findFirst()
                .map(OpenAssignment::id)
                .orElse(null);
    }

    BulkInvitation.Recipient recipient() {
        return new BulkInvitation.Recipient(candidate.clientId(), candidate.name(), assignmentId);
    }

    public Candidate getClient() {
        return candidate;
    }

    public boolean isNewAssignment() {
        return assignmentId == null;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public String getAssignmentId() {
        return assignmentId;
    }

    public void setAssignmentId(String assignmentId) {
        this.assignmentId = assignmentId;
    }
}
