package se.samverk.bookkeeping.chart;

import java.util.Map;
import java.util.Set;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.Language;
import se.samverk.shared.LocalText;

/**
 * An account of our selection.
 *
 * @param vatBox the box of the VAT return in which it counts; null for none
 * @param tax the VAT that goes with it; null for none
 * @param forms which kinds of companies have it
 * @param sru where it goes in the tax form of a kind of company; kinds for which it is not known are left out
 */
public record ChartAccount(
        String number,
        LocalText name,
        VatBox vatBox,
        AccountTax tax,
        Set<LegalForm> forms,
        Map<LegalForm, String> sru) {

    /** As an account of the books of such a company. */
    AccountForm form(LegalForm legalForm, Language language) {
        return new AccountForm(number, name.in(language), vatBox, sru.get(legalForm), tax);
    }
}
