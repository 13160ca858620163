package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import se.samverk.caller.Caller;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthStates;
import se.samverk.shared.SearchWords;

/** Finds clients and how far their months have come, in as many statements for many clients as for one. */
@ApplicationScoped
class ClientMonths {

    @Inject
    Desks desks;

    @Inject
    Instance<MonthStates> services;

    @Inject
    Clock clock;

    /** The clients in whose service somebody works. */
    List<OpenDesk> mine(Caller caller, MonthsQuery query) {
        return desks.of(caller, query.serviceCode());
    }

    /** Those of them that are asked for, by name. */
    List<OpenDesk> found(List<OpenDesk> mine, MonthsQuery query) {
        List<String> sought = SearchWords.ofSearch(query.search());
        return mine.stream()
                .filter(desk -> desk.isOf(query.responsibleId()))
                .filter(desk -> SearchWords.fit(sought, SearchWords.ofText(desk.companyName())))
                .sorted(OpenDesk.BY_NAME)
                .toList();
    }

    /** The months of the year that is asked for. */
    MonthSpan span(MonthsQuery query) {
        return MonthSpan.of(
                YearMonth.of(query.year(), Month.JANUARY), YearMonth.of(query.year(), Month.DECEMBER), clock);
    }

    /** Their months in that year, by the id of the company. */
    Map<String, List<MonthState>> states(MonthsQuery query, List<OpenDesk> found) {
        List<String> companies =
                found.stream().map(desk -> desk.desk().companyId()).toList();
        return services.stream()
                .filter(service -> service.serviceCode().equals(query.serviceCode()))
                .findFirst()
                .map(service -> service.of(companies, span(query)))
                .orElse(Map.of());
    }
}
