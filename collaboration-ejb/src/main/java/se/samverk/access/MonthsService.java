package se.samverk.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.samverk.access.MonthsView.CompanyMonths;
import se.samverk.access.MonthsView.Summary;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthState.Stage;
import se.samverk.month.MonthStates;
import se.samverk.shared.SearchWords;
import se.samverk.workspace.Side;

/** How far the months have come of all clients in whose service the caller works (B43). */
@Boundary
public class MonthsService {

    private static final int PAGE = 50;

    @Inject
    Desks desks;

    @Inject
    Instance<MonthStates> services;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    /**
     * A page of clients by name, each with the months of a year, and how they stand together; in as many statements for many
     * clients as for one.
     */
    @Requires(Right.VIEW_CLIENTS)
    public MonthsView view(MonthsQuery query) {
        List<OpenDesk> mine = desks.of(currentCaller.get(), query.serviceCode());
        List<String> sought = SearchWords.ofSearch(query.search());
        List<OpenDesk> found = mine.stream()
                .filter(desk -> desk.isOf(query.responsibleId()))
                .filter(desk -> SearchWords.fit(sought, SearchWords.ofText(desk.companyName())))
                .sorted(OpenDesk.BY_NAME)
                .toList();
        MonthSpan months = MonthSpan.of(
                YearMonth.of(query.year(), Month.JANUARY), YearMonth.of(query.year(), Month.DECEMBER), clock);
        Map<String, List<MonthState>> states = states(query.serviceCode(), found, months);
        return new MonthsView(
                found.stream()
                        .skip((long) query.page() * PAGE)
                        .limit(PAGE)
                        .map(desk -> new CompanyMonths(
                                desk.companyName(),
                                desk.customerNumber(),
                                desk.responsible().name(),
                                states.getOrDefault(desk.desk().companyId(), List.of())))
                        .toList(),
                found.size(),
                found.size() > (query.page() + 1) * PAGE,
                summary(states.values(), months),
                OpenDesk.responsibles(mine));
    }

    private Map<String, List<MonthState>> states(String serviceCode, List<OpenDesk> found, MonthSpan months) {
        List<String> companies =
                found.stream().map(desk -> desk.desk().companyId()).toList();
        return services.stream()
                .filter(service -> service.serviceCode().equals(serviceCode))
                .findFirst()
                .map(service -> service.of(companies, months))
                .orElse(Map.of());
    }

    private static Summary summary(Collection<List<MonthState>> companies, MonthSpan months) {
        YearMonth last = months.lastOver().isAfter(months.last()) ? months.last() : months.lastOver();
        List<MonthState> lasts = all(companies, state -> state.month().equals(last));
        Predicate<MonthState> waiting = state -> state.stage() == Stage.OPEN && state.waitsFor() == Side.CLIENT;
        Predicate<MonthState> late = state -> state.stage() == Stage.LATE;
        return new Summary(
                months.has(last) ? last : null,
                lasts.stream().filter(state -> state.stage() == Stage.CLOSED).count(),
                lasts.size(),
                all(companies, state -> state.stage() == Stage.READY).size(),
                with(companies, waiting),
                all(companies, waiting).stream().mapToLong(MonthState::left).sum(),
                with(companies, late),
                all(companies, late).size());
    }

    private static List<MonthState> all(Collection<List<MonthState>> companies, Predicate<MonthState> which) {
        return companies.stream().flatMap(List::stream).filter(which).toList();
    }

    /** How many clients have such a month. */
    private static long with(Collection<List<MonthState>> companies, Predicate<MonthState> which) {
        return companies.stream()
                .filter(states -> states.stream().anyMatch(which))
                .count();
    }
}
