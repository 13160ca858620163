package se.samverk.access;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.access.QueueView.Choices;
import se.samverk.access.RestFact.Change;
import se.samverk.access.RestFact.Occasion;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;
import se.samverk.shared.SearchWords;
import se.samverk.shared.Time;
import se.samverk.workspace.WaitingTask;

/**
 * The bureau's queue over its clients (B44): what waits for the caller where it works, or for the whole bureau. Full permission alone
 * sees the latter: what waits, how much and until when. It opens no client's service (D7a), and nobody else's own drafts are in it.
 */
@Boundary
public class QueueService {

    private static final int PAGE = 50;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_REST_DAYS = 31;

    @Inject
    Desks desks;

    @Inject
    WaitingWork work;

    @Inject
    WaitingRests rests;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    Event<Fact> facts;

    /** A client's desk in a service. */
    private record Place(String serviceCode, OpenDesk desk) {}

    /**
     * A page of the queue; in as many statements for many clients as for one.
     *
     * @throws BusinessException FORBIDDEN for the whole bureau without full permission
     */
    @Requires(Right.VIEW_CLIENTS)
    public QueueView view(QueueQuery query) {
        Caller caller = currentCaller.get();
        if (query.whole() && !caller.hasFullPermission()) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
        List<Place> places = places(caller, query);
        List<String> sought = SearchWords.ofSearch(query.search());
        Map<Boolean, List<WaitingView>> told = asked(
                        caller,
                        places.stream()
                                .filter(place -> query.serviceCode() == null
                                        || query.serviceCode().equals(place.serviceCode()))
                                .filter(place -> place.desk().isOf(query.responsibleId()))
                                .filter(place -> SearchWords.fit(
                                        sought, SearchWords.ofText(place.desk().companyName()))))
                .collect(Collectors.partitioningBy(WaitingView::isResting));
        return view(
                query,
                told,
                new Choices(
                        OpenDesk.responsibles(places.stream().map(Place::desk).toList()), work.services()));
    }

    private List<Place> places(Caller caller, QueueQuery query) {
        return work.services().stream()
                .flatMap(service -> (query.whole() ? desks.ofBureau(caller, service) : desks.of(caller, service))
                        .stream().map(desk -> new Place(service, desk)))
                .toList();
    }

    private Stream<WaitingView> asked(Caller caller, Stream<Place> places) {
        Map<String, List<OpenDesk>> byService = places.collect(
                Collectors.groupingBy(Place::serviceCode, Collectors.mapping(Place::desk, Collectors.toList())));
        return byService.entrySet().stream().flatMap(each -> work.of(caller, each.getKey(), each.getValue()));
    }

    private static QueueView view(QueueQuery query, Map<Boolean, List<WaitingView>> told, Choices choices) {
        List<WaitingView> awake = told.get(false);
        List<WaitingView> shown = told.get(query.resting()).stream()
                .filter(view -> query.kind() == null || view.task().kind().equals(query.kind()))
                .sorted(query.byCompany() ? WaitingView.BY_COMPANY : WaitingView.ORDER)
                .toList();
        return new QueueView(
                shown.stream().skip((long) query.page() * PAGE).limit(PAGE).toList(),
                shown.size(),
                shown.size() > (query.page() + 1) * PAGE,
                awake.stream().mapToLong(view -> view.task().count()).sum(),
                awake.stream().map(WaitingView::customerNumber).distinct().count(),
                kinds(awake),
                told.get(true).size(),
                shown.stream().findFirst().orElse(null),
                choices);
    }

    private static SortedMap<String, Long> kinds(List<WaitingView> views) {
        return views.stream()
                .collect(Collectors.groupingBy(
                        view -> view.task().kind(),
                        TreeMap::new,
                        Collectors.summingLong(view -> view.task().count())));
    }

    /**
     * One row of the queue.
     *
     * @throws BusinessException NOT_FOUND for what does not wait, or at a client whose work the caller does not see
     */
    @Requires(Right.VIEW_CLIENTS)
    public WaitingView find(WaitingRow row) {
        return find(currentCaller.get(), row).view();
    }

    /**
     * Lets something rest until a day, for all people of the bureau; what is one's own for oneself. Done again it holds until the new day.
     *
     * @param reason may be missing
     * @throws BusinessException NOT_FOUND for what does not wait, or at a client whose work the caller does not see; WORK_IS_LATE;
     *     at {@code until}: REQUIRED, REST_NOT_LATER, REST_PAST_DUE, REST_TOO_LONG; what is wrong with the reason
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public void rest(WaitingRow row, LocalDate until, String reason) {
        Caller caller = currentCaller.get();
        Found found = find(caller, row);
        WaitingTask task = found.view().task();
        requirePossible(task, until);
        String why = PlainText.optional("reason", reason, LONGEST_REASON);
        WaitingRest rest = rests.find(key(caller, found)).orElse(null);
        // One that is over, or that what is due has ended, is no more than a line that is used again.
        Change before = found.view().isResting() ? change(task, rest) : null;
        if (rest == null) {
            rest = rests.begin(caller, key(caller, found));
        }
        rest.rest(until, why, caller.userId(), clock.instant());
        tell(Occasion.WORK_RESTED, found, before, change(task, rest));
    }

    private void requirePossible(WaitingTask task, LocalDate until) {
        LocalDate today = Time.today(clock);
        if (task.due() != null && task.due().isBefore(today)) {
            throw new BusinessException(AccessError.WORK_IS_LATE, task.due());
        }
        if (until == null) {
            throw BusinessException.at("until", CommonError.REQUIRED);
        }
        if (!until.isAfter(today)) {
            throw BusinessException.at("until", AccessError.REST_NOT_LATER);
        }
        if (task.due() != null && until.isAfter(task.due())) {
            throw BusinessException.at("until", AccessError.REST_PAST_DUE, task.due());
        }
        LocalDate latest = today.plusDays(LONGEST_REST_DAYS);
        if (until.isAfter(latest)) {
            throw BusinessException.at("until", AccessError.REST_TOO_LONG, latest);
        }
    }

    /**
     * Takes up at once what rests. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND for what does not wait, or at a client whose work the caller does not see
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public void takeUp(WaitingRow row) {
        Caller caller = currentCaller.get();
        Found found = find(caller, row);
        rests.find(key(caller, found)).filter(there -> found.view().isResting()).ifPresent(rest -> {
            rests.end(rest);
            tell(Occasion.WORK_TAKEN_UP, found, change(found.view().task(), rest), null);
        });
    }

    /** What waits, and at which client. */
    private record Found(OpenDesk desk, WaitingView view) {}

    private WaitingRest.Key key(Caller caller, Found found) {
        String service = found.view().serviceCode();
        WaitingTask task = found.view().task();
        return new WaitingRest.Key(caller.bureauId(), service, task, work.subject(caller, service, task));
    }

    private Found find(Caller caller, WaitingRow row) {
        OpenDesk desk = Stream.<Function<String, List<OpenDesk>>>of(
                        service -> desks.of(caller, service),
                        service -> caller.hasFullPermission() ? desks.ofBureau(caller, service) : List.of())
                .filter(place -> work.services().contains(row.serviceCode()))
                .flatMap(place -> place.apply(row.serviceCode()).stream())
                .filter(place -> place.customerNumber().equals(row.customerNumber()))
                .max(Comparator.comparing(place -> place.desk().admission().role()))
                .orElseThrow(BusinessException::notFound);
        return work.of(caller, row.serviceCode(), List.of(desk))
                .filter(view -> view.row().equals(row))
                .findFirst()
                .map(view -> new Found(desk, view))
                .orElseThrow(BusinessException::notFound);
    }

    /** Null for no rest. */
    private static Change change(WaitingTask task, WaitingRest rest) {
        return rest == null ? null : new Change(task.kind(), rest.until(), rest.reason());
    }

    private void tell(Occasion occasion, Found found, Change before, Change after) {
        Fact.Readers readers = Fact.Readers.ofClient(
                currentCaller.get().bureauId(), found.desk().clientId());
        String company = found.desk().desk().companyId();
        facts.fire(new RestFact(occasion, company, readers, before, after));
    }
}
