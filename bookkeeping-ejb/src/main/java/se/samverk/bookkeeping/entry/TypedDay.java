package se.samverk.bookkeeping.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;

/**
 * A day by as few digits as are needed: 27, 1127, 261127 and 2026-11-27 are all one; what is left out is the latest that has
 * come. With strokes or points the day stands before the month, as people write in Swedish: 1/2 is the first of February. What
 * could be read otherwise is refused.
 */
final class TypedDay {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{2})[- ]?(\\d{2})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[/.] ?(\\d{1,2})");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "(\\d{4}|\\d{2})(\\d{2})(\\d{2})|(\\d{4})[-./ ](\\d{1,2})[-./ ](\\d{1,2})|(\\d{2})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.] ?(\\d{1,2})[/.\\- ](\\d{4})");
    private static final int CENTURY = 100;

    /** As long as it takes until the 29th of February comes again. */
    private static final int YEARS_BACK = 8;

    private static final int MONTHS_BACK = 3;

    private TypedDay() {}

    /**
     * @param today the day that what is left out is filled in from
     * @throws BusinessException REQUIRED, DAY_NOT_VALID at the field
     */
    static LocalDate of(String field, String entered, LocalDate today) {
        String text = PlainText.seen(entered);
        if (text.isEmpty()) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        try {
            return day(text, today).orElseThrow(() -> BusinessException.at(field, EntryError.DAY_NOT_VALID, text));
        } catch (DateTimeException noSuchDay) {
            throw BusinessException.at(field, EntryError.DAY_NOT_VALID, text);
        }
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        Matcher ordered = YEAR_MONTH_DAY.matcher(text);
        if (ordered.matches()) {
            int first = Stream.of(1, 4, 7)
                    .filter(group -> ordered.group(group) != null)
                    .findFirst()
                    .orElseThrow();
            return Optional.of(LocalDate.of(
                    year(number(ordered, first), today), number(ordered, first + 1), number(ordered, first + 2)));
        }
        Matcher turned = DAY_MONTH_YEAR.matcher(text);
        if (turned.matches()) {
            return Optional.of(LocalDate.of(number(turned, 3), number(turned, 2), number(turned, 1)));
        }
        Matcher month = MONTH_DAY.matcher(text);
        if (month.matches()) {
            return latest(number(month, 1), number(month, 2), today);
        }
        Matcher day = DAY_MONTH.matcher(text);
        if (day.matches()) {
            return latest(number(day, 2), number(day, 1), today);
        }
        Matcher alone = DAY.matcher(text);
        return alone.matches() ? latest(number(alone, 1), today) : Optional.empty();
    }

    private static int year(int typed, LocalDate today) {
        return typed < CENTURY ? today.getYear() / CENTURY * CENTURY + typed : typed;
    }

    /** The latest such day of a month that has come. */
    private static Optional<LocalDate> latest(int month, int day, LocalDate today) {
        return latest(
                Stream.iterate(YearMonth.of(today.getYear(), month), of -> of.minusYears(1))
                        .limit(YEARS_BACK),
                day,
                today);
    }

    private static Optional<LocalDate> latest(int day, LocalDate today) {
        return latest(
                Stream.iterate(YearMonth.from(today), of -> of.minusMonths(1)).limit(MONTHS_BACK), day, today);
    }

    private static Optional<LocalDate> latest(Stream<YearMonth> months, int day, LocalDate today) {
        return months.filter(month -> day > 0 && month.isValidDay(day))
                .map(month -> month.atDay(day))
                .filter(found -> !found.isAfter(today))
                .findFirst();
    }

    private static int number(Matcher digits, int group) {
        return Integer.parseInt(digits.group(group));
    }
}
