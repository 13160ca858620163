package se.samverk.access;

import java.time.LocalDate;
import se.samverk.assignment.Assignment;
import se.samverk.collaboration.Collaboration;

/**
 * What a decision about access is made from, as it stands on one day.
 *
 * @param runs the collaboration is active or ending
 * @param continued it has ended and the client goes on without a bureau
 * @param readable it has ended and left the service readable
 * @param linked it is linked to an assignment; without one the next three are false
 * @param begun the assignment has begun
 * @param notEnded the assignment has not ended
 * @param included the person is the assignment's responsible or takes part
 * @param activeMember the person's account and membership are active
 */
record Circumstances(
        boolean runs,
        boolean continued,
        boolean readable,
        boolean linked,
        boolean begun,
        boolean notEnded,
        boolean included,
        boolean activeMember) {

    /**
     * @param collaboration null when there is none
     * @param assignment null when none is linked
     */
    static Circumstances of(
            Collaboration collaboration, Assignment assignment, String userId, boolean activeMember, LocalDate today) {
        boolean linked = assignment != null;
        return new Circumstances(
                collaboration != null && collaboration.isRunningOn(today),
                collaboration != null && collaboration.isContinuedOn(today),
                collaboration != null && collaboration.isReadableOn(today),
                linked,
                linked && assignment.hasBegunOn(today),
                linked && assignment.isOpenOn(today),
                linked && assignment.includes(userId),
                activeMember);
    }
}
