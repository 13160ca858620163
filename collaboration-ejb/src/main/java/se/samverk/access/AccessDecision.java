package se.samverk.access;

import static se.samverk.access.Condition.ACTIVE_MEMBER;
import static se.samverk.access.Condition.ASSIGNMENT_BEGUN;
import static se.samverk.access.Condition.ASSIGNMENT_NOT_ENDED;
import static se.samverk.access.Condition.COLLABORATION_RUNS;
import static se.samverk.access.Condition.IN_ASSIGNMENT;
import static se.samverk.access.Condition.LINKED;

import java.util.List;
import se.samverk.workspace.Reach;

/**
 * Whether somebody may enter a company's service, and why: the chain of conditions, each met or not. The
 * decision is nothing but "all are met", so it cannot differ from its explanation (D7c).
 */
public final class AccessDecision {

    /** One condition of the chain. */
    public record Step(Condition condition, boolean met) {}

    private final List<Step> steps;
    private final Reach whenMet;

    private AccessDecision(Reach whenMet, Step... steps) {
        this.whenMet = whenMet;
        this.steps = List.of(steps);
    }

    /** For an employee of the bureau; whatever its permission is does not count (D7a). */
    static AccessDecision ofEmployee(Circumstances circumstances) {
        return new AccessDecision(
                Reach.WORK,
                new Step(COLLABORATION_RUNS, circumstances.runs()),
                new Step(LINKED, circumstances.linked()),
                new Step(ASSIGNMENT_BEGUN, circumstances.begun()),
                new Step(ASSIGNMENT_NOT_ENDED, circumstances.notEnded()),
                new Step(IN_ASSIGNMENT, circumstances.included()),
                new Step(ACTIVE_MEMBER, circumstances.activeMember()));
    }

    /**
     * For a user of the company itself: who does what at the bureau does not matter, and without a
     * bureau they go on alone (D7b). They come into no service that the company has never shared
     * with a bureau: what it costs and on which terms it runs is agreed by accepting an invitation,
     * and there is no other way yet to begin with a service.
     */
    static AccessDecision ofClientUser(Circumstances circumstances) {
        boolean works = circumstances.runs() || circumstances.continued();
        return new AccessDecision(
                works ? Reach.WORK : Reach.READ,
                new Step(COLLABORATION_RUNS, works || circumstances.readable()),
                new Step(ACTIVE_MEMBER, circumstances.activeMember()));
    }

    public List<Step> steps() {
        return steps;
    }

    public boolean isOpen() {
        return steps.stream().allMatch(Step::met);
    }

    public Reach reach() {
        return isOpen() ? whenMet : Reach.NONE;
    }
}
