package se.samverk.bookkeeping.ledger;

import java.time.YearMonth;

/**
 * A period that is to be locked or opened again.
 *
 * @param reason why, as the other side reads it
 */
public record PeriodChange(YearMonth month, boolean closing, AccountingPeriod.State to, String reason) {}
