package se.samverk.access;

import java.time.LocalDate;
import java.util.Comparator;
import se.samverk.access.OpenDesk.Responsible;
import se.samverk.shared.SortKey;
import se.samverk.workspace.WaitingTask;

/**
 * What waits for the caller in one company's service.
 *
 * @param companyName as the bureau calls its client; the company's own name on its own side
 * @param responsible at the bureau; null on the company's own side
 * @param rest until when it rests; null while it does not
 */
public record WaitingView(
        String serviceCode,
        String companyName,
        String customerNumber,
        Responsible responsible,
        WaitingTask task,
        Rest rest) {

    /** What has a day first, the nearest before the others; then by company. */
    static final Comparator<WaitingView> ORDER = Comparator.comparing(
                    WaitingView::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SortKey.by(WaitingView::companyName))
            .thenComparing(view -> view.task().kind());

    /** By company; at each what has a day first. */
    static final Comparator<WaitingView> BY_COMPANY = SortKey.by(WaitingView::companyName)
            .thenComparing(WaitingView::customerNumber)
            .thenComparing(ORDER);

    /**
     * Why and until when something rests (B45).
     *
     * @param by the name of who said so
     * @param reason null for none
     */
    public record Rest(LocalDate until, String by, String reason) {}

    /** Names it in commands. */
    public WaitingRow row() {
        return new WaitingRow(customerNumber, serviceCode, task.kind(), task.subjectId());
    }

    public boolean isResting() {
        return rest != null;
    }

    private LocalDate due() {
        return task.due();
    }
}
