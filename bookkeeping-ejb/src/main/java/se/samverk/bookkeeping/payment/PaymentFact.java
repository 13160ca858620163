package se.samverk.bookkeeping.payment;

import java.math.BigDecimal;
import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/** A list of payments has been proposed, approved or refused, handed to the bank, taken back or not paid by it. */
public record PaymentFact(Occasion occasion, String batchId, Readers readers, Told after, Side side)
        implements NewsFact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        PAYMENT_PROPOSED,
        PAYMENT_APPROVED,
        PAYMENT_REFUSED,
        PAYMENT_SENT,
        PAYMENT_TAKEN_BACK,
        PAYMENT_NOT_MADE
    }

    /**
     * A list as the record names it.
     *
     * @param suppliers whom it pays
     * @param amount what it comes to, in kronor
     * @param because why it was refused, taken back or not paid; null for none of them
     */
    public record Told(String suppliers, BigDecimal amount, String because) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("payment-batch", batchId);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean news() {
        return true;
    }

    @Override
    public String about() {
        return after.suppliers();
    }

    @Override
    public WorkMail mail() {
        return switch (occasion) {
            case PAYMENT_PROPOSED -> BooksMail.PAYMENT_TO_APPROVE;
            case PAYMENT_APPROVED -> BooksMail.PAYMENT_APPROVED;
            case PAYMENT_REFUSED -> BooksMail.PAYMENT_REFUSED;
            case PAYMENT_SENT, PAYMENT_TAKEN_BACK, PAYMENT_NOT_MADE -> null;
        };
    }
}
