package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Time;

/** The months of companies whose VAT ought to have been filed (B23). */
@ApplicationScoped
public class OverdueVat {

    @Inject
    Clock clock;

    @Inject
    VatCalendars calendars;

    @Inject
    VatReturnFinder returns;

    /** In as many statements for many companies as for one. */
    public Map<String, Set<YearMonth>> months(Set<String> companies) {
        LocalDate today = Time.today(clock);
        Map<String, List<VatReturn>> standing = returns.standing(companies);
        Map<String, Set<YearMonth>> overdue = new HashMap<>();
        calendars.of(companies).forEach((company, calendar) -> {
            List<VatReturn> there = standing.getOrDefault(company, List.of());
            overdue.put(
                    company,
                    calendar.periods().stream()
                            .takeWhile(period -> period.to().isBefore(today))
                            .filter(period -> calendar.due(period).isBefore(today))
                            .filter(period -> there.stream()
                                    .noneMatch(each ->
                                            each.isFiled() && each.period().overlaps(period)))
                            .flatMap(OverdueVat::months)
                            .collect(Collectors.toSet()));
        });
        return overdue;
    }

    private static Stream<YearMonth> months(VatPeriod period) {
        return Stream.iterate(period.firstMonth(), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(period.lastMonth()));
    }
}
