package se.samverk.receipt;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import se.samverk.bank.BankRow;
import se.samverk.shared.PlainText;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;

/**
 * What was answered of a payment without a receipt, and seen to, or that they were asked for (BFNAR 2013:2, the processing history).
 *
 * @param subjectId the row of the bank; of what is about all of a company’s, the company
 * @param serviceCode the service in which it was done
 */
public record ReceiptFact(
        Occasion occasion, String subjectId, Readers readers, Told before, Told after, String serviceCode, Side side)
        implements NewsFact {

    private static final int LONGEST_ABOUT = 200;

    /** What happened; also the codes in the record. */
    public enum Occasion {
        RECEIPT_GIVEN,
        RECEIPT_NONE,
        RECEIPT_PRIVATE,
        RECEIPT_NOT_NEEDED,
        RECEIPT_TAKEN_BACK,
        RECEIPT_SEEN,
        RECEIPT_RULE_ADDED,
        RECEIPT_RULE_REMOVED,
        RECEIPT_DAY_CHOSEN,
        /** It wants no reminder any more. */
        RECEIPT_DAY_NONE,
        RECEIPTS_ASKED;

        static Occasion of(AnswerKind kind) {
            return switch (kind) {
                case PHOTO -> RECEIPT_GIVEN;
                case NO_RECEIPT -> RECEIPT_NONE;
                case PRIVATE -> RECEIPT_PRIVATE;
                case NOT_NEEDED -> RECEIPT_NOT_NEEDED;
            };
        }
    }

    /**
     * A payment as the record names it.
     *
     * @param day null for what is about several
     * @param text its text, or by what several are alike; null for none
     * @param amount null for what is about several
     * @param about why there is no receipt, or how many were asked for; null for nothing
     * @param weekday on which a reminder comes; null where that is not the question, and for never
     */
    public record Told(LocalDate day, String text, BigDecimal amount, String about, DayOfWeek weekday) {

        static Told of(BankRow row, String about) {
            return new Told(row.bookedOn(), row.description(), row.amount().value(), about, null);
        }
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("receipt", subjectId);
    }

    /** What the other side has to see to, or to know. */
    @Override
    public boolean news() {
        return switch (occasion) {
            case RECEIPT_GIVEN, RECEIPT_NONE, RECEIPT_PRIVATE, RECEIPTS_ASKED -> true;
            case RECEIPT_NOT_NEEDED,
                    RECEIPT_TAKEN_BACK,
                    RECEIPT_SEEN,
                    RECEIPT_RULE_ADDED,
                    RECEIPT_RULE_REMOVED,
                    RECEIPT_DAY_CHOSEN,
                    RECEIPT_DAY_NONE -> false;
        };
    }

    /** A list is worked through: its last answer tells of all. */
    @Override
    public Subject newsOf() {
        return new Subject("receipt", readers.companyId());
    }

    @Override
    public String about() {
        return PlainText.beginning(occasion == Occasion.RECEIPTS_ASKED ? after.about() : after.text(), LONGEST_ABOUT);
    }
}
