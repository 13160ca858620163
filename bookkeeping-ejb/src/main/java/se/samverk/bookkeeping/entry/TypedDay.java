package se.samverk.bookkeeping.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;

/** A day by as few digits as are needed: 27, 1127, 261127 and 2026-11-27 are all one; what is left out is the latest that has come. */
final class TypedDay {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern MONTH = Pattern.compile("(\\d{2})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}|\\d{2})(\\d{2})(\\d{2})");
    private static final int CENTURY = 100;

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
            return day(text.replaceAll("[-./ ]", ""), today)
                    .orElseThrow(() -> BusinessException.at(field, EntryError.DAY_NOT_VALID, text));
        } catch (DateTimeException noSuchDay) {
            throw BusinessException.at(field, EntryError.DAY_NOT_VALID, text);
        }
    }

    private static Optional<LocalDate> day(String digits, LocalDate today) {
        Matcher year = YEAR.matcher(digits);
        if (year.matches()) {
            int typed = number(year, 1);
            int full = typed < CENTURY ? today.getYear() / CENTURY * CENTURY + typed : typed;
            return Optional.of(LocalDate.of(full, number(year, 2), number(year, 3)));
        }
        Matcher month = MONTH.matcher(digits);
        if (month.matches()) {
            LocalDate ofThisYear = LocalDate.of(today.getYear(), number(month, 1), number(month, 2));
            return Optional.of(ofThisYear.isAfter(today) ? ofThisYear.minusYears(1) : ofThisYear);
        }
        return DAY.matcher(digits).matches()
                ? Optional.of(dayOfMonth(Integer.parseInt(digits), today))
                : Optional.empty();
    }

    private static LocalDate dayOfMonth(int day, LocalDate today) {
        return day <= today.getDayOfMonth()
                ? today.withDayOfMonth(day)
                : today.withDayOfMonth(1).minusMonths(1).withDayOfMonth(day);
    }

    private static int number(Matcher digits, int group) {
        return Integer.parseInt(digits.group(group));
    }
}
