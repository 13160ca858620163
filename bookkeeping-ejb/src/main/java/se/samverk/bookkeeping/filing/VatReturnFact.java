package se.samverk.bookkeeping.filing;

import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/**
 * A VAT return has been made, approved or refused, taken back or filed, or settled further with the same figures.
 *
 * @param approvalNeeded whether the client approves it first; null in what was stored before it was told
 */
public record VatReturnFact(
        Occasion occasion, String returnId, Readers readers, Return after, Side side, Boolean approvalNeeded)
        implements NewsFact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        VAT_RETURN_MADE,
        VAT_RETURN_CORRECTED,
        VAT_RETURN_APPROVED,
        VAT_RETURN_REFUSED,
        VAT_RETURN_TAKEN_BACK,
        VAT_RETURN_FILED,
        VAT_RETURN_SETTLED
    }

    /**
     * @param period its first and its last month
     * @param toPay in kronor; negative for what one gets back
     * @param because why it was taken back, or the number of the receipt; null for neither
     */
    public record Return(String period, long toPay, String because) {}

    /** Who did it, and who reads of it. */
    record By(Side side, Readers readers) {}

    static VatReturnFact of(Occasion occasion, VatReturn made, long toPay, By by) {
        String because = made.receipt() == null ? made.reason() : made.receipt().number();
        return new VatReturnFact(
                occasion,
                made.id(),
                by.readers(),
                new Return(made.first() + " – " + made.last(), toPay, because),
                by.side(),
                made.isApprovalNeeded());
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("vat-return", returnId);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean news() {
        return occasion != Occasion.VAT_RETURN_SETTLED;
    }

    /** One that waits for the client is news of another kind. */
    @Override
    public String told() {
        return waitsForApproval() ? "VAT_RETURN_TO_APPROVE" : code();
    }

    private boolean waitsForApproval() {
        return approvalNeeded && (occasion == Occasion.VAT_RETURN_MADE || occasion == Occasion.VAT_RETURN_CORRECTED);
    }

    @Override
    public String about() {
        return after.period();
    }

    @Override
    public WorkMail mail() {
        return switch (occasion) {
            case VAT_RETURN_MADE, VAT_RETURN_CORRECTED -> waitsForApproval() ? BooksMail.VAT_RETURN_TO_APPROVE : null;
            case VAT_RETURN_APPROVED -> BooksMail.VAT_RETURN_APPROVED;
            case VAT_RETURN_REFUSED -> BooksMail.VAT_RETURN_REFUSED;
            case VAT_RETURN_TAKEN_BACK, VAT_RETURN_FILED, VAT_RETURN_SETTLED -> null;
        };
    }
}
