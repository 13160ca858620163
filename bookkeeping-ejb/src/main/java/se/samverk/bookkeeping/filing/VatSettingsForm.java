package se.samverk.bookkeeping.filing;

import java.time.YearMonth;
import se.samverk.bookkeeping.vat.VatSchedule;

/**
 * How a company files its VAT.
 *
 * @param firstMonth from which month on it is filed from these books
 * @param clientApproves whether the client says yes before a return is filed; else the bureau files as its agent
 */
public record VatSettingsForm(VatSchedule schedule, YearMonth firstMonth, boolean clientApproves) {}
