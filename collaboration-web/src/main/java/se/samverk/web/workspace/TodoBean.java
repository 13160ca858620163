package se.samverk.web.workspace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.access.OpenDesk.Responsible;
import se.samverk.access.QueueService;
import se.samverk.access.QueueView;
import se.samverk.access.WaitingView;
import se.samverk.access.WaitingView.Rest;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Time;
import se.samverk.web.catalogue.CatalogueBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** All that waits for an employee at its clients, or for the whole bureau; the urgent first (B44). */
@Named("todo")
@RequestScoped
public class TodoBean {

    private static final int DAYS_OF_WEEK = 7;

    @Inject
    QueueService queue;

    @Inject
    CatalogueBean catalogue;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private QueueAddress address;
    private QueueView view;

    /** How urgent it is. */
    public enum Urgency {
        LATE,
        TODAY,
        WEEK,
        LATER,
        NONE;

        /**
         * @param due null for no day
         */
        static Urgency of(LocalDate due, LocalDate today) {
            if (due == null) {
                return NONE;
            }
            if (due.isBefore(today)) {
                return LATE;
            }
            if (due.equals(today)) {
                return TODAY;
            }
            return due.isAfter(today.plusDays(DAYS_OF_WEEK)) ? LATER : WEEK;
        }
    }

    /** What is as urgent as each other, or at the same client. */
    public record Group(String name, List<Row> rows) {}

    /**
     * A kind of work at a client.
     *
     * @param responsible null where it goes without saying
     * @param due null for no day
     * @param rest null while it does not rest
     * @param restHref where it is let rest, or taken up; null for what is late
     */
    public record Row(
            String icon,
            String href,
            String text,
            String client,
            String customerNumber,
            String responsible,
            String serviceCode,
            LocalDate due,
            boolean late,
            Rest rest,
            String restHref) {}

    /** Shows a part of the list. */
    public record Part(String label, String href, Integer count, boolean current) {}

    @PostConstruct
    void load() {
        address = new QueueAddress(request);
        view = queue.view(address.query(isWholeOffered()));
    }

    /** Whether the reader may see what waits at all clients of the bureau. */
    public boolean isWholeOffered() {
        return currentCaller.get().hasFullPermission();
    }

    public String getSearch() {
        return address.text(QueueAddress.SEARCH);
    }

    /** How much there is, and at how many clients. */
    public String getLead() {
        return formats.message("todo.count", view.things(), view.clients());
    }

    /** The reader's own and the whole bureau. */
    public List<Part> getScopes() {
        return List.of(
                new Part(
                        formats.message("todo.mine"),
                        address.with(QueueAddress.SCOPE, null).href(),
                        null,
                        !address.isWhole()),
                new Part(
                        formats.message("todo.whole"),
                        address.with(QueueAddress.SCOPE, QueueAddress.WHOLE).href(),
                        null,
                        address.isWhole()));
    }

    /** All, each kind, and what rests. */
    public List<Part> getParts() {
        String chosen = address.text(QueueAddress.KIND);
        List<Part> parts = view.kinds().entrySet().stream()
                .map(each -> new Part(
                        formats.message("todoKind." + each.getKey()),
                        address.resting(false)
                                .with(QueueAddress.KIND, each.getKey())
                                .href(),
                        each.getValue().intValue(),
                        each.getKey().equals(chosen) && !address.isResting()))
                .collect(Collectors.toList());
        parts.add(
                0,
                new Part(
                        formats.message("todo.all"),
                        address.resting(false).href(),
                        (int) view.things(),
                        chosen == null && !address.isResting()));
        if (view.resting() > 0 || address.isResting()) {
            parts.add(new Part(
                    formats.message("todo.resting"),
                    address.resting(true).href(),
                    (int) view.resting(),
                    address.isResting()));
        }
        return parts;
    }

    public Map<String, String> getBesidesSearch() {
        return address.besides(QueueAddress.SEARCH);
    }

    public Map<String, String> getBesidesFilter() {
        return address.besides(QueueAddress.RESPONSIBLE, QueueAddress.SERVICE, QueueAddress.ORDER);
    }

    public List<Choice> getResponsibles() {
        return responsibles(view.choices().responsibles(), address.text(QueueAddress.RESPONSIBLE));
    }

    static List<Choice> responsibles(List<Responsible> people, String chosen) {
        return people.stream()
                .map(each ->
                        new Choice(each.userId(), each.name(), each.userId().equals(chosen)))
                .toList();
    }

    public List<Choice> getServices() {
        String chosen = address.text(QueueAddress.SERVICE);
        return view.choices().services().stream()
                .map(code -> new Choice(code, catalogue.name(code), code.equals(chosen)))
                .toList();
    }

    public List<Choice> getOrders() {
        return List.of(new Choice(QueueAddress.BY_CLIENT, formats.message("todo.byClient"), address.isByCompany()));
    }

    /** Where one begins from the top; null where nothing waits. */
    public String getFirstHref() {
        return view.first() == null || address.isResting()
                ? null
                : WaitingKind.valueOf(view.first().task().kind()).href(view.first());
    }

    public List<Group> getGroups() {
        Function<WaitingView, String> group = address.isByCompany()
                ? WaitingView::companyName
                : each -> formats.message("todo.group." + Urgency.of(each.task().due(), Time.today(clock)));
        return view.rows().stream()
                .collect(Collectors.groupingBy(
                        group, LinkedHashMap::new, Collectors.mapping(this::row, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
    }

    private Row row(WaitingView each) {
        WaitingKind kind = WaitingKind.valueOf(each.task().kind());
        LocalDate due = each.task().due();
        boolean late = Urgency.of(due, Time.today(clock)) == Urgency.LATE;
        return new Row(
                kind.icon(),
                kind.href(each),
                kind.text(formats, each.task()),
                each.companyName(),
                each.customerNumber(),
                address.isWhole() ? each.responsible().name() : null,
                each.serviceCode(),
                due,
                late,
                each.rest(),
                late ? null : restHref(each));
    }

    private String restHref(WaitingView each) {
        String subject = each.task().subjectId();
        String named = WebPage.REST.of(
                each.customerNumber(), each.serviceCode(), each.task().kind());
        return new Href(subject == null ? named : named + "/" + subject)
                .with(RestBean.BACK, address.href())
                .toString();
    }

    public String getShown() {
        return formats.message("todo.shown", view.all());
    }

    /** The rows before these; null for none. */
    public String getPreviousHref() {
        return address.page() == 0 ? null : address.withPage(address.page() - 1).href();
    }

    /** The rows after these; null for none. */
    public String getNextHref() {
        return view.more() ? address.withPage(address.page() + 1).href() : null;
    }
}
