package se.samverk.bookkeeping.filing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.bookkeeping.vat.VatSchedule.Taxpayer;
import se.samverk.shared.BusinessException;

/**
 * The VAT periods of a company by its settings, and when each is due.
 *
 * @param traded the months with trade within the EU, which matter for whoever files once a year
 */
record VatCalendar(VatSettingsForm settings, LegalForm form, List<FiscalYear> years, Set<YearMonth> traded) {

    private static final int MONTHS_OF_QUARTER = 3;

    /** The periods from the first that is filed from these books to the last that ends in a fiscal year, the earliest first. */
    List<VatPeriod> periods() {
        Stream<VatPeriod> all = settings.schedule() == VatSchedule.YEARLY
                ? years.stream().map(VatCalendar::period)
                : Stream.iterate(beginning(), this::next)
                        .takeWhile(period -> !period.lastMonth().isAfter(lastMonth()));
        return all.filter(period -> !period.lastMonth().isBefore(settings.firstMonth()))
                .toList();
    }

    private VatPeriod beginning() {
        LocalDate first = settings.firstMonth().atDay(1);
        return settings.schedule() == VatSchedule.QUARTERLY ? VatPeriod.quarter(first) : VatPeriod.month(first);
    }

    private VatPeriod next(VatPeriod period) {
        int months = settings.schedule() == VatSchedule.QUARTERLY ? MONTHS_OF_QUARTER : 1;
        return VatPeriod.of(
                period.firstMonth().plusMonths(months), period.lastMonth().plusMonths(months));
    }

    /**
     * @throws BusinessException VAT_MONTH_IN_NO_YEAR at the first month, unless it lies within the fiscal years
     */
    void requireFirstMonth() {
        YearMonth earliest = YearMonth.from(years.get(0).startsOn());
        YearMonth first = settings.firstMonth();
        if (first.isBefore(earliest) || first.isAfter(lastMonth())) {
            throw BusinessException.at("firstMonth", FilingError.VAT_MONTH_IN_NO_YEAR, earliest, lastMonth());
        }
    }

    /**
     * A period of which a part is declared could not be declared any more, nor its rest.
     *
     * @param declared the months that returns stand for
     * @throws BusinessException SCHEDULE_OVERLAPS at the schedule
     */
    void requireNoOverlap(Set<YearMonth> declared) {
        for (VatPeriod period : periods()) {
            boolean begun = months(period).anyMatch(declared::contains);
            boolean whole = months(period)
                    .filter(month -> !month.isBefore(settings.firstMonth()))
                    .allMatch(declared::contains);
            if (begun && !whole) {
                throw BusinessException.at(
                        "schedule", FilingError.SCHEDULE_OVERLAPS, period.firstMonth(), period.lastMonth());
            }
        }
    }

    private static Stream<YearMonth> months(VatPeriod period) {
        return Stream.iterate(period.firstMonth(), month -> month.plusMonths(1)).limit(length(period));
    }

    private YearMonth lastMonth() {
        return YearMonth.from(years.get(years.size() - 1).endsOn());
    }

    private static VatPeriod period(FiscalYear year) {
        return VatPeriod.of(YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn()));
    }

    boolean has(VatPeriod period) {
        return periods().contains(period);
    }

    /** The period before one, whether or not it is filed from these books. */
    VatPeriod before(VatPeriod period) {
        return previousYear(period)
                .orElseGet(() -> VatPeriod.of(
                        period.firstMonth().minusMonths(length(period)),
                        period.firstMonth().minusMonths(1)));
    }

    private Optional<VatPeriod> previousYear(VatPeriod period) {
        return settings.schedule() == VatSchedule.YEARLY
                ? years.stream()
                        .map(VatCalendar::period)
                        .filter(year -> year.lastMonth().plusMonths(1).equals(period.firstMonth()))
                        .findFirst()
                : Optional.empty();
    }

    private static long length(VatPeriod period) {
        return period.firstMonth().until(period.lastMonth(), ChronoUnit.MONTHS) + 1;
    }

    LocalDate due(VatPeriod period) {
        boolean tradedWithinEu = traded.stream().anyMatch(month -> period.contains(month.atDay(1)));
        return settings.schedule().due(period, taxpayer(), tradedWithinEu);
    }

    private Taxpayer taxpayer() {
        return switch (form) {
            case SOLE_TRADER -> Taxpayer.NATURAL_PERSON;
            case PARTNERSHIP -> Taxpayer.PARTNERSHIP;
            default -> Taxpayer.OTHER_LEGAL_PERSON;
        };
    }
}
