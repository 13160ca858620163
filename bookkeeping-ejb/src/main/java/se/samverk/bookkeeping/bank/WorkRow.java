package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import java.util.List;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.shared.Amount;

/**
 * A row of the bank at work.
 *
 * @param rest what is left to be explained
 * @param reason why it waits or does not count; null for a row that does not, or may have been told before
 * @param perhapsId a row that may be the same, told otherwise; null for none
 * @param proposal {@link Proposal#NONE} for a row that does not need one
 * @param matched the names of the entries that explain it
 * @param version to change it with
 */
public record WorkRow(
        String id,
        LocalDate day,
        Amount amount,
        Amount rest,
        String text,
        String counterparty,
        String reference,
        BankRowState state,
        String reason,
        String perhapsId,
        Proposal proposal,
        List<String> matched,
        int version) {

    static WorkRow of(BankRow row, Proposal proposal, List<String> matched) {
        return new WorkRow(
                row.id(),
                row.bookedOn(),
                row.amount(),
                row.rest(),
                row.description(),
                row.counterparty(),
                row.reference(),
                row.state(),
                row.reason(),
                row.perhapsId(),
                proposal,
                matched,
                row.version());
    }

    public boolean isIn() {
        return amount.value().signum() > 0;
    }

    public boolean isOn(BankTab tab) {
        return switch (tab) {
            case TODO -> state == BankRowState.OPEN;
            case SURE -> state == BankRowState.OPEN && proposal.certainty() == Certainty.SURE;
            case LOOK -> state == BankRowState.OPEN && proposal.certainty() != Certainty.SURE;
            case HELD -> state == BankRowState.HELD;
            case MATCHED -> !BankRowState.WAITING.contains(state);
        };
    }
}
