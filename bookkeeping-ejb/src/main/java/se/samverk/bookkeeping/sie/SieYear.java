package se.samverk.bookkeeping.sie;

import java.time.LocalDate;

/**
 * A fiscal year ({@code #RAR}).
 *
 * @param number 0 for the file's own, -1 for the one before
 */
public record SieYear(int number, LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
