package se.samverk.bookkeeping.closing;

import java.time.LocalDate;
import se.samverk.shared.Amount;

/**
 * How far a fiscal year has been ended.
 *
 * @param result what is left to move to equity; a profit is positive
 * @param moved what has been moved to equity
 * @param toCarry what stands on the account of the year's result and is left to move on in the next year
 * @param nextYear whether the next year is there
 * @param equityAccount where the result goes
 * @param nextAccount where it goes from there in the next year
 */
public record YearEndView(
        LocalDate startsOn,
        LocalDate endsOn,
        Amount result,
        Amount moved,
        Amount toCarry,
        boolean nextYear,
        String equityAccount,
        String nextAccount) {}
