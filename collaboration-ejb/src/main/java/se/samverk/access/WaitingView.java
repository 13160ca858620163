package se.samverk.access;

import java.time.LocalDate;
import java.util.Comparator;
import se.samverk.workspace.WaitingTask;

/**
 * What waits for the caller in one company's service.
 *
 * @param companyName as the bureau calls its client; the company's own name on its own side
 */
public record WaitingView(String serviceCode, String companyName, String customerNumber, WaitingTask task) {

    /** What has a day first, the nearest before the others; then by company. */
    static final Comparator<WaitingView> ORDER = Comparator.comparing(
                    WaitingView::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WaitingView::companyName)
            .thenComparing(view -> view.task().kind());

    private LocalDate due() {
        return task.due();
    }
}
