package se.samverk.collaboration;

import se.samverk.assignment.Assignment;
import se.samverk.catalogue.ServiceFact;
import se.samverk.shared.BureauId;

/**
 * A collaboration has been linked to an assignment: the bureau's own business, since the client does
 * not see its assignments.
 *
 * @param before the name of the assignment that it was linked to; null for none
 * @param after that of the assignment that it is linked to
 */
public record CollaborationLinked(
        String collaborationId, String serviceCode, Readers readers, String assignmentId, String before, String after)
        implements ServiceFact {

    static CollaborationLinked of(Collaboration collaboration, String before, Assignment assignment) {
        return new CollaborationLinked(
                collaboration.id(),
                collaboration.serviceCode(),
                Readers.ofClient(new BureauId(collaboration.bureauId()), collaboration.clientId()),
                assignment.id(),
                before,
                assignment.name());
    }

    @Override
    public String code() {
        return "LINKED";
    }

    @Override
    public Subject subject() {
        return Collaboration.subject(collaborationId);
    }
}
