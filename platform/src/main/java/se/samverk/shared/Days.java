package se.samverk.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Which days people can mean: one of another century was mistyped, as 0202 for 2020. */
public final class Days {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Days() {}

    /** Reads a day written as 2026-11-24; nothing when there is no such day, or nobody can mean it. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(PlainText.seen(text))).filter(Days::canBeMeant);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /**
     * @param day null is let through
     * @throws BusinessException INVALID_DAY at {@code field}
     */
    public static void require(String field, LocalDate day) {
        if (day != null && !canBeMeant(day)) {
            throw invalid(field);
        }
    }

    public static BusinessException invalid(String field) {
        return BusinessException.at(field, CommonError.INVALID_DAY);
    }

    private static boolean canBeMeant(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
