package se.samverk.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import se.samverk.access.MonthsView.CompanyMonths;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthStates;
import se.samverk.shared.SearchWords;

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
     * A page of clients by name, each with the months of a year; in as many statements for many clients as for one.
     *
     * @param search how words of a client's name begin; null for all
     * @param number of the page, from 0
     */
    @Requires(Right.VIEW_CLIENTS)
    public MonthsView view(String serviceCode, int year, String search, int number) {
        List<OpenDesk> found = desks.of(currentCaller.get(), serviceCode).stream()
                .filter(desk -> SearchWords.fit(SearchWords.ofSearch(search), SearchWords.ofText(desk.companyName())))
                .sorted(OpenDesk.BY_NAME)
                .toList();
        List<OpenDesk> shown =
                found.stream().skip((long) number * PAGE).limit(PAGE).toList();
        Map<String, List<MonthState>> states = states(serviceCode, year, shown);
        return new MonthsView(
                shown.stream()
                        .map(desk -> new CompanyMonths(
                                desk.companyName(),
                                desk.customerNumber(),
                                states.getOrDefault(desk.desk().companyId(), List.of())))
                        .toList(),
                found.size(),
                found.size() > (number + 1) * PAGE);
    }

    private Map<String, List<MonthState>> states(String serviceCode, int year, List<OpenDesk> shown) {
        List<String> companies =
                shown.stream().map(desk -> desk.desk().companyId()).toList();
        MonthSpan months = MonthSpan.of(YearMonth.of(year, Month.JANUARY), YearMonth.of(year, Month.DECEMBER), clock);
        return services.stream()
                .filter(service -> service.serviceCode().equals(serviceCode))
                .findFirst()
                .map(service -> service.of(companies, months))
                .orElse(Map.of());
    }
}
