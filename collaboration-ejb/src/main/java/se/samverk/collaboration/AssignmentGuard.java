package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import se.samverk.assignment.AssignmentChanging;
import se.samverk.shared.BusinessException;

/** Keeps an assignment from being ended while an open collaboration is linked to it (D8b). */
@ApplicationScoped
public class AssignmentGuard {

    @Inject
    Collaborations collaborations;

    void check(@Observes AssignmentChanging changing) {
        if (collaborations.uses(changing.assignment())) {
            throw BusinessException.at("endsOn", CollaborationError.ASSIGNMENT_IN_USE);
        }
    }
}
