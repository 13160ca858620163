package se.samverk.bookkeeping.closing;

import java.time.YearMonth;

/**
 * Which period is meant.
 *
 * @param closing whether the one for the closing entries of the year that ends with the month
 */
public record PeriodRef(YearMonth month, boolean closing) {}
