package se.samverk.web.workspace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.access.WaitingService;
import se.samverk.access.WaitingView;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Time;
import se.samverk.web.shell.Formats;

/** What waits for the reader in the services that it works in, on the start page of either portal. */
@Named("waitingWork")
@RequestScoped
public class WaitingBean {

    private static final int SHOWN_AT_ONCE = 6;

    @Inject
    WaitingService waiting;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    private List<Row> rows;

    /**
     * A line of the list.
     *
     * @param due null for no day
     */
    public record Row(String icon, String href, String text, LocalDate due, boolean late) {}

    @PostConstruct
    void load() {
        rows = waiting.list().stream().map(this::row).toList();
    }

    private Row row(WaitingView view) {
        WaitingKind kind = WaitingKind.valueOf(view.task().kind());
        String what = formats.message("waiting." + kind, view.task().count());
        LocalDate due = view.task().due();
        return new Row(
                kind.icon(),
                kind.href(view),
                currentCaller.get().bureau() ? view.companyName() + ": " + what : what,
                due,
                due != null && due.isBefore(Time.today(clock)));
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    /** What is seen at once. */
    public List<Row> getFirst() {
        return rows.subList(0, Math.min(SHOWN_AT_ONCE, rows.size()));
    }

    /** What is seen when asked for. */
    public List<Row> getOthers() {
        return rows.subList(getFirst().size(), rows.size());
    }
}
