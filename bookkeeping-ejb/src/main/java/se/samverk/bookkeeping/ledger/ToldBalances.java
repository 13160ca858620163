package se.samverk.bookkeeping.ledger;

import java.time.YearMonth;
import java.util.Map;
import se.samverk.shared.Amount;

/** Tells by itself what accounts hold at the end of a month, by what others have told in files (K40, K41). */
public interface ToldBalances {

    /**
     * What a file tells that an account holds.
     *
     * @param kind what tells it; the name of a text and of a page, as the kind of a point on the list of the month
     */
    record Told(String kind, Amount amount) {}

    /** By the number of the account; those of which no file tells are left out. */
    Map<String, Told> at(String companyId, YearMonth month);
}
