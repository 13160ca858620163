package se.samverk.bookkeeping.supplier;

import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.PlainText;

/**
 * A supplier invoice as it is typed or read.
 *
 * @param credit whether it is a credit note; its amounts are typed without a sign
 * @param dueOn null for what the supplier's terms give
 * @param postedOn on which day it is in the books; null for the day of the invoice
 * @param total what is to be paid, VAT included
 * @param currency its three letters; kronor where nothing is typed
 * @param rate kronor for one of a foreign currency
 * @param reference what the supplier wants to see with the payment: its OCR number, or text
 * @param creditsId the invoice that a credit note is about; null for none
 * @param documents the ids of those that it stands on
 */
public record InvoiceForm(
        String supplierId,
        boolean credit,
        String number,
        LocalDate datedOn,
        LocalDate dueOn,
        LocalDate postedOn,
        String total,
        String currency,
        String rate,
        String reference,
        String description,
        String creditsId,
        List<LineForm> lines,
        List<String> documents) {

    /** Nothing typed yet. */
    public static final InvoiceForm EMPTY =
            new InvoiceForm(null, false, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * A line as it is typed.
     *
     * @param amount without VAT; of one line it can be left out, which takes what is left of the total
     * @param vat empty for what the account's rules give
     */
    public record LineForm(
            String account, String amount, String vat, String description, String costCentre, String project) {

        /** A line on which nothing stands. */
        public static final LineForm EMPTY = new LineForm(null, null, null, null, null, null);

        public boolean isEmpty() {
            return PlainText.seen(account).isEmpty()
                    && PlainText.seen(amount).isEmpty()
                    && PlainText.seen(vat).isEmpty();
        }
    }

    /** The same on these documents. */
    InvoiceForm on(List<String> papers) {
        return new InvoiceForm(
                supplierId,
                credit,
                number,
                datedOn,
                dueOn,
                postedOn,
                total,
                currency,
                rate,
                reference,
                description,
                creditsId,
                lines,
                papers);
    }

    public InvoiceForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
