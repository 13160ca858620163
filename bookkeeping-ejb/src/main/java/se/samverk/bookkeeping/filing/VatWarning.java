package se.samverk.bookkeeping.filing;

import java.util.List;
import se.samverk.shared.Amount;

/**
 * What looks wrong in a return.
 *
 * @param accounts which accounts it is about; none where it is about boxes
 * @param amount how much there is: of the accounts, or of sales or purchases
 * @param expected how much the tax would be for; zero where that is not the question
 */
public record VatWarning(Kind kind, List<String> accounts, Amount amount, Amount expected) {

    /** What it is. Sales, purchases with reverse charge and import each have to go with their tax. */
    public enum Kind {
        /** Accounts of sales or purchases that count in no box. */
        ACCOUNT_WITHOUT_BOX,
        /** Accounts for tax that is not to be declared yet hold something. */
        DORMANT_NOT_EMPTY,
        SALES_WITHOUT_TAX,
        TAX_WITHOUT_SALES,
        SALES_TAX_DIFFERS,
        REVERSE_CHARGE_WITHOUT_TAX,
        TAX_WITHOUT_REVERSE_CHARGE,
        REVERSE_CHARGE_TAX_DIFFERS,
        IMPORT_WITHOUT_TAX,
        TAX_WITHOUT_IMPORT,
        IMPORT_TAX_DIFFERS,
        /** Tax that the buyer reckons is owed, and none of it deducted. */
        NOTHING_DEDUCTED
    }
}
