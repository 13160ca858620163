package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samverk.assignment.Assignments;
import se.samverk.caller.Caller;
import se.samverk.caller.Right;

/**
 * Who may change the settings of a collaboration or end it (domain rules §5): at the bureau, full
 * permission or the responsible of the linked assignment; at the client, an administrator.
 */
@ApplicationScoped
public class ChangeRule {

    @Inject
    Assignments assignments;

    boolean allows(Caller caller, Collaboration collaboration) {
        if (!caller.bureau() || collaboration.assignmentId() == null) {
            return allows(caller, (String) null);
        }
        return assignments
                .find(collaboration.assignmentId(), caller.bureauId())
                .map(assignment -> allows(caller, assignment.responsibleId()))
                .orElse(false);
    }

    /**
     * @param responsibleId of the linked assignment; null without one
     */
    static boolean allows(Caller caller, String responsibleId) {
        return Right.CHANGE_COLLABORATIONS.isGrantedTo(caller)
                && (!caller.bureau()
                        || caller.hasFullPermission()
                        || caller.userId().equals(responsibleId));
    }
}
