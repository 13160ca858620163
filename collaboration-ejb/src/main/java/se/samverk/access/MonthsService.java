package se.samverk.access;

import jakarta.inject.Inject;
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
import se.samverk.workspace.Side;

/** How far the months have come of all clients in whose service the caller works (B43). */
@Boundary
public class MonthsService {

    private static final int PAGE = 50;

    @Inject
    ClientMonths months;

    @Inject
    ReadyMonths ready;

    @Inject
    CurrentCaller currentCaller;

    /**
     * A page of clients by name, each with the months of a year, and how they stand together; in as many statements for many
     * clients as for one.
     */
    @Requires(Right.VIEW_CLIENTS)
    public MonthsView view(MonthsQuery query) {
        List<OpenDesk> mine = months.mine(currentCaller.get(), query);
        List<OpenDesk> found = months.found(mine, query);
        Map<String, List<MonthState>> states = months.states(query, found);
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
                summary(states.values(), months.span(query)),
                ready.of(query.serviceCode(), found, states).size(),
                OpenDesk.responsibles(mine));
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
