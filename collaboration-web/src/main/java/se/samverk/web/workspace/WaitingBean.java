package se.samverk.web.workspace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.access.WaitingService;
import se.samverk.access.WaitingView;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Time;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.TodoBean.Urgency;

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
    private Figures figures;

    /**
     * How many lines there are.
     *
     * @param week within a week, today not among them
     * @param clients at how many clients
     */
    public record Figures(long late, long today, long week, long clients) {}

    /**
     * A line of the list.
     *
     * @param due null for no day
     */
    public record Row(String icon, String href, String text, LocalDate due, boolean late) {}

    @PostConstruct
    void load() {
        List<WaitingView> found = waiting.list();
        rows = found.stream().map(this::row).toList();
        Map<Urgency, Long> counts = found.stream().collect(Collectors.groupingBy(this::urgency, Collectors.counting()));
        figures = new Figures(
                counts.getOrDefault(Urgency.LATE, 0L),
                counts.getOrDefault(Urgency.TODAY, 0L),
                counts.getOrDefault(Urgency.WEEK, 0L),
                found.stream().map(WaitingView::customerNumber).distinct().count());
    }

    private Urgency urgency(WaitingView view) {
        return Urgency.of(view.task().due(), Time.today(clock));
    }

    private Row row(WaitingView view) {
        WaitingKind kind = WaitingKind.valueOf(view.task().kind());
        String what = kind.text(formats, view.task());
        LocalDate due = view.task().due();
        return new Row(
                kind.icon(),
                kind.href(view),
                currentCaller.get().bureau() ? view.companyName() + ": " + what : what,
                due,
                due != null && due.isBefore(Time.today(clock)));
    }

    public Figures getFigures() {
        return figures;
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
