package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bookkeeping.entry.EntryView;

/**
 * An invoice with all that is known of it.
 *
 * @param foreign null for an invoice in kronor
 * @param credits the invoice that it credits; null for none
 * @param credited what credit notes have taken off it
 * @param entry what registered it in the books; null for nothing
 * @param reversal what takes that back; null for nothing
 * @param reason why it was refused or taken back; null for neither
 * @param fromFile the file that it was read from; null for none
 * @param otherAccount where that asks to be paid, as far as the supplier is not known to be paid there; null for nothing
 */
public record InvoiceView(
        InvoiceRow row,
        SupplierView supplier,
        LocalDate postedOn,
        InvoicePosting posting,
        ForeignAmount foreign,
        String reference,
        String description,
        Credited credits,
        List<Credited> creditNotes,
        List<Line> lines,
        List<Paid> payments,
        EntryView.Link entry,
        EntryView.Link reversal,
        String reason,
        Did registered,
        Did decided,
        EInvoiceLink fromFile,
        OtherAccount otherAccount) {

    /** Another invoice of the same supplier. */
    public record Credited(String id, String number, BigDecimal amount) {}

    /** A cost or VAT; debit is positive. */
    public record Line(
            String account,
            String accountName,
            BigDecimal amount,
            String description,
            String costCentre,
            String project) {}

    /**
     * A payment.
     *
     * @param entryId null where nothing was posted
     * @param takenBack whether it has been taken back, or takes one back
     */
    public record Paid(
            int number,
            LocalDate day,
            BigDecimal amount,
            SupplierPayment.Kind kind,
            String entryId,
            boolean takenBack) {}

    /**
     * Who did something and when.
     *
     * @param by null for somebody who is not known any more
     */
    public record Did(Instant at, String by) {}

    public InvoiceView {
        creditNotes = List.copyOf(creditNotes);
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }
}
