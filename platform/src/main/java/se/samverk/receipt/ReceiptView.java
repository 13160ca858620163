package se.samverk.receipt;

/**
 * A payment with what was answered.
 *
 * @param answer null for none
 * @param proposed a document that most likely is the receipt of one that is missing; null for none
 */
public record ReceiptView(ReceiptRow row, AnswerView answer, ProposedPaper proposed) {

    public boolean isMissing() {
        return row.state() == ReceiptState.MISSING;
    }

    /** Whether who posts has to see to the answer. */
    public boolean isToBeSeen() {
        return row.state() == ReceiptState.ANSWERED;
    }
}
