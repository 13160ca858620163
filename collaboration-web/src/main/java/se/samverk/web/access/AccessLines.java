package se.samverk.web.access;

import java.util.List;
import se.samverk.access.AccessDecision;
import se.samverk.access.AccessExplanation;
import se.samverk.access.Condition;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Formats;

/** Puts an explanation into words, each unmet condition with the very place that remedies it. */
final class AccessLines {

    private final AccessExplanation explanation;
    private final String clientId;
    private final Reader reader;
    private final Formats formats;

    /** Who reads it: what can be remedied depends on that. */
    record Reader(String userId, boolean mayMaintain) {}

    private AccessLines(AccessExplanation explanation, String clientId, Reader reader, Formats formats) {
        this.explanation = explanation;
        this.clientId = clientId;
        this.reader = reader;
        this.formats = formats;
    }

    static List<AccessLine> of(AccessExplanation explanation, String clientId, Reader reader, Formats formats) {
        AccessLines lines = new AccessLines(explanation, clientId, reader, formats);
        return explanation.decision().steps().stream().map(lines::line).toList();
    }

    private AccessLine line(AccessDecision.Step step) {
        Condition condition = step.condition();
        if (step.met()) {
            return new AccessLine(true, text("accessMet.", condition), null, null, null, false);
        }
        String href = remedy(condition);
        boolean joins = condition == Condition.IN_ASSIGNMENT
                && explanation.assignmentId() != null
                && reader.userId().equals(explanation.employee().userId())
                && reader.mayMaintain();
        return new AccessLine(
                false,
                text(unmet(condition), condition),
                href == null ? formats.message(hint(condition)) : null,
                href,
                href == null ? null : formats.message("accessRemedy." + condition),
                joins);
    }

    /** Nothing can be told about an assignment that there is not. */
    private String unmet(Condition condition) {
        boolean aboutAssignment = switch (condition) {
            case ASSIGNMENT_BEGUN, ASSIGNMENT_NOT_ENDED, IN_ASSIGNMENT -> true;
            default -> false;
        };
        return aboutAssignment && explanation.assignmentId() == null ? "accessUnmet.NO_" : "accessUnmet.";
    }

    private String text(String family, Condition condition) {
        return formats.message(
                family + condition,
                explanation.employee().name(),
                explanation.assignmentName(),
                explanation.assignmentStartsOn(),
                explanation.assignmentEndsOn());
    }

    private String remedy(Condition condition) {
        return switch (condition) {
            case COLLABORATION_RUNS -> ClientTab.COLLABORATIONS.of(clientId);
            case LINKED ->
                reader.mayMaintain() && isOpen()
                        ? WebPage.LINK.address() + "?samarbete=" + explanation.collaborationId()
                        : null;
            case ASSIGNMENT_BEGUN, ASSIGNMENT_NOT_ENDED, IN_ASSIGNMENT ->
                explanation.assignmentId() == null
                        ? null
                        : WebPage.CLIENT_ASSIGNMENT.of(clientId, explanation.assignmentId());
            case ACTIVE_MEMBER -> reader.mayMaintain() ? WebPage.EMPLOYEES.address() : null;
        };
    }

    private boolean isOpen() {
        return explanation.state() != null && explanation.state().isOpen();
    }

    /** Why there is no place to go to. */
    private String hint(Condition condition) {
        return switch (condition) {
            case LINKED -> isOpen() ? "access.askFull" : "access.startFirst";
            case ACTIVE_MEMBER -> "access.askFull";
            default -> "access.linkFirst";
        };
    }
}
