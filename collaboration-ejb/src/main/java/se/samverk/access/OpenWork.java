package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.access.EndingPreview.Open;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.Collaboration;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState.Stage;
import se.samverk.month.MonthStates;
import se.samverk.shared.Time;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/**
 * What is left to do in a company's service, whoever does it: what months count, whosever it is, and beside it what waits for
 * one who may do everything, on either side.
 */
@ApplicationScoped
class OpenWork {

    /** As long as books are kept (bokföringslagen 7:2). */
    private static final int YEARS = 7;

    private static final String MONTHS = "MONTHS";

    private static final Comparator<Open> BY_DAY = Comparator.comparing(
                    Open::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Open::kind);

    @Inject
    Instance<WaitingTasks> waiting;

    @Inject
    Instance<MonthPoints> points;

    @Inject
    Instance<MonthStates> states;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /**
     * Both sides' open work, what has a day first.
     *
     * @param userId who asks
     */
    List<Open> of(Collaboration collaboration, String userId) {
        Set<String> counted =
                points(collaboration).flatMap(each -> each.counted().stream()).collect(Collectors.toSet());
        return Stream.of(
                        ofMonths(collaboration),
                        notClosed(collaboration),
                        ofSides(collaboration, userId).filter(open -> !counted.contains(open.kind())))
                .flatMap(found -> found)
                .sorted(BY_DAY)
                .toList();
    }

    private Stream<MonthPoints> points(Collaboration collaboration) {
        return points.stream().filter(each -> isOf(each.serviceCode(), collaboration));
    }

    private static boolean isOf(String serviceCode, Collaboration collaboration) {
        return serviceCode.equals(collaboration.serviceCode());
    }

    private MonthSpan allMonths() {
        YearMonth now = YearMonth.from(Time.today(clock));
        return MonthSpan.of(now.minusYears(YEARS), now, clock);
    }

    private Stream<Open> ofMonths(Collaboration collaboration) {
        MonthSpan months = allMonths();
        Map<String, List<MonthPoint>> left = points(collaboration)
                .flatMap(each -> each.left(List.of(collaboration.companyId()), months).stream())
                .collect(Collectors.groupingBy(MonthPoint::kind, TreeMap::new, Collectors.toList()));
        return left.entrySet().stream()
                .map(kind ->
                        MonthPoint.together(collaboration.companyId(), months.last(), kind.getKey(), kind.getValue()))
                .map(point -> new Open(point.kind(), point.waitsFor(), point.left(), null, null));
    }

    private Stream<Open> notClosed(Collaboration collaboration) {
        YearMonth now = YearMonth.from(Time.today(clock));
        long open = states.stream()
                .filter(each -> isOf(each.serviceCode(), collaboration))
                .flatMap(each -> each.of(List.of(collaboration.companyId()), allMonths()).values().stream())
                .flatMap(List::stream)
                .filter(state -> state.month().isBefore(now) && state.stage() != Stage.CLOSED)
                .count();
        return open == 0 ? Stream.empty() : Stream.of(new Open(MONTHS, null, open, null, null));
    }

    /** What is told of one thing to both sides is for either of them. */
    private Stream<Open> ofSides(Collaboration collaboration, String userId) {
        Map<About, Open> found = Stream.of(Side.values())
                .flatMap(side -> ofSide(collaboration, side, userId))
                .collect(Collectors.toMap(
                        open -> new About(open.kind(), open.subjectId()), open -> open, OpenWork::forEither));
        return found.values().stream();
    }

    /** What somebody is told of: all of a kind, or one thing. */
    private record About(String kind, String subjectId) {}

    private static Open forEither(Open one, Open other) {
        LocalDate due = one.due() == null ? other.due() : one.due();
        return new Open(one.kind(), null, Math.max(one.count(), other.count()), due, one.subjectId());
    }

    private Stream<Open> ofSide(Collaboration collaboration, Side side, String userId) {
        OfferedService service = catalogue.agreed(collaboration.serviceCode());
        List<DividedTask> division = Division.agreed(service, service.agreedVariant(collaboration.variantCode()));
        Desk desk = new Desk(
                collaboration.companyId(),
                new Admission(Reach.WORK, side, ServiceRole.APPROVER, collaboration.bureauId(), division));
        return waiting.stream()
                .filter(each -> isOf(each.serviceCode(), collaboration))
                .flatMap(each -> each.of(userId, List.of(desk)).stream())
                .map(task -> open(side, task));
    }

    private static Open open(Side side, WaitingTask task) {
        return new Open(task.kind(), side, task.count(), task.due(), task.subjectId());
    }
}
