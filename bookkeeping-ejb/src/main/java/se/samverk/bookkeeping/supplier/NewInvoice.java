package se.samverk.bookkeeping.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;

/**
 * An invoice that is to be registered, checked.
 *
 * @param amount what is owed, in kronor; negative for a credit note
 * @param foreign null for an invoice in kronor
 * @param lines costs and VAT, which come to the amount
 */
record NewInvoice(
        SupplierView supplier,
        String number,
        LocalDate datedOn,
        LocalDate dueOn,
        LocalDate postedOn,
        Amount amount,
        ForeignAmount foreign,
        String reference,
        String description,
        List<NewLine> lines) {

    /** Where debts to suppliers stand (BAS). */
    static final String OWED = "2440";

    private static final int LONGEST_DESCRIPTION = 200;

    /** Two numbers are one where only blanks and capitals tell them apart. */
    String numberKey() {
        return key(number);
    }

    static String key(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What the entry is called. */
    String title() {
        String title = supplier.name() + ", " + number + (description == null ? "" : ", " + description);
        return title.length() > LONGEST_DESCRIPTION ? title.substring(0, LONGEST_DESCRIPTION) : title;
    }
}
