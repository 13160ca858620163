package se.samverk.bookkeeping.filing;

import se.samverk.fact.Fact;

/** A VAT return has been made, approved, taken back or filed. */
public record VatReturnFact(Occasion occasion, String returnId, Readers readers, Return after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        VAT_RETURN_MADE,
        VAT_RETURN_CORRECTED,
        VAT_RETURN_APPROVED,
        VAT_RETURN_TAKEN_BACK,
        VAT_RETURN_FILED
    }

    /**
     * @param period its first and its last month
     * @param toPay in kronor; negative for what one gets back
     * @param because why it was taken back, or the number of the receipt; null for neither
     */
    public record Return(String period, long toPay, String because) {}

    static VatReturnFact of(Occasion occasion, VatReturn made, long toPay, Readers readers) {
        String because = made.receipt() == null ? made.reason() : made.receipt().number();
        return new VatReturnFact(
                occasion, made.id(), readers, new Return(made.first() + " – " + made.last(), toPay, because));
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("vat-return", returnId);
    }
}
