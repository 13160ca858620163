package se.samverk.web.workspace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samverk.access.WaitingService;
import se.samverk.access.WaitingView;
import se.samverk.shared.SearchWords;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;

/** All that waits for an employee at its clients, the urgent first. */
@Named("todo")
@RequestScoped
public class TodoBean {

    private static final String KIND = "typ";
    private static final String SEARCH = "q";
    private static final int DAYS_OF_WEEK = 7;

    @Inject
    WaitingService waiting;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private List<WaitingView> all;
    private List<WaitingView> shown;

    /** How urgent it is. */
    public enum Urgency {
        LATE,
        TODAY,
        WEEK,
        LATER,
        NONE
    }

    /** What is as urgent as each other. */
    public record Group(Urgency urgency, List<Row> rows) {}

    /**
     * A kind of work at a client.
     *
     * @param due null for no day
     */
    public record Row(String icon, String href, String text, String client, String serviceCode, LocalDate due) {}

    /** Shows one kind alone. */
    public record Kind(String label, String href, int count, boolean current) {}

    @PostConstruct
    void load() {
        all = waiting.list();
        List<String> sought = SearchWords.ofSearch(getSearch());
        shown = all.stream()
                .filter(view -> getKind() == null || view.task().kind().equals(getKind()))
                .filter(view -> SearchWords.fit(sought, SearchWords.ofText(view.companyName())))
                .toList();
    }

    public String getSearch() {
        return request.getParameter(SEARCH);
    }

    /** The kind that is asked for; null for all. */
    public String getKind() {
        String kind = request.getParameter(KIND);
        return kind == null || kind.isEmpty() ? null : kind;
    }

    /** How much there is, and at how many clients. */
    public String getLead() {
        long things = all.stream().mapToLong(view -> view.task().count()).sum();
        long clients = all.stream().map(WaitingView::customerNumber).distinct().count();
        return formats.message("todo.count", things, clients);
    }

    public List<Kind> getKinds() {
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        view -> view.task().kind(),
                        TreeMap::new,
                        Collectors.summingLong(view -> view.task().count())));
        return counts.entrySet().stream()
                .map(each -> new Kind(
                        formats.message("todoKind." + each.getKey()),
                        new Href(WebPage.TODO.address())
                                .with(SEARCH, getSearch())
                                .with(KIND, each.getKey())
                                .toString(),
                        each.getValue().intValue(),
                        each.getKey().equals(getKind())))
                .toList();
    }

    /** The same list with every kind. */
    public String getAllHref() {
        return new Href(WebPage.TODO.address()).with(SEARCH, getSearch()).toString();
    }

    public Map<String, String> getBesidesSearch() {
        return getKind() == null ? Map.of() : Map.of(KIND, getKind());
    }

    public List<Group> getGroups() {
        Map<Urgency, List<Row>> groups = shown.stream()
                .collect(Collectors.groupingBy(
                        this::urgency,
                        () -> new EnumMap<>(Urgency.class),
                        Collectors.mapping(this::row, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Urgency urgency(WaitingView view) {
        LocalDate due = view.task().due();
        LocalDate today = Time.today(clock);
        if (due == null) {
            return Urgency.NONE;
        }
        if (due.isBefore(today)) {
            return Urgency.LATE;
        }
        if (due.equals(today)) {
            return Urgency.TODAY;
        }
        return due.isAfter(today.plusDays(DAYS_OF_WEEK)) ? Urgency.LATER : Urgency.WEEK;
    }

    private Row row(WaitingView view) {
        WaitingKind kind = WaitingKind.valueOf(view.task().kind());
        return new Row(
                kind.icon(),
                kind.href(view),
                formats.message("waiting." + kind, view.task().count()),
                view.companyName(),
                view.serviceCode(),
                view.task().due());
    }
}
