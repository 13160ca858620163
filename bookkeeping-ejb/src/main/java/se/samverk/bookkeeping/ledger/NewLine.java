package se.samverk.bookkeeping.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import se.samverk.shared.Amount;

/**
 * A line that is to be posted.
 *
 * @param amount debit is positive
 * @param description null when the entry's says it
 * @param costCentre null for none, as project
 * @param vatMonth in whose VAT return it counts: the erroneous entry's for what corrects it; null for the month of the entry's day
 */
public record NewLine(
        String account, Amount amount, String description, String costCentre, String project, YearMonth vatMonth) {

    /** For more digits an entry has no room. */
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(13);

    YearMonth vatMonthOr(LocalDate day) {
        return vatMonth == null ? YearMonth.from(day) : vatMonth;
    }

    /** Counted in a month unless it names one itself. */
    NewLine countedIn(YearMonth month) {
        return vatMonth == null ? new NewLine(account, amount, description, costCentre, project, month) : this;
    }

    /** A line without anything of its own. */
    /** Whether the books have no room for its amount. */
    public boolean isTooLarge() {
        return amount.value().abs().compareTo(TOO_MUCH) >= 0;
    }

    public static NewLine of(String account, Amount amount) {
        return new NewLine(account, amount, null, null, null, null);
    }
}
