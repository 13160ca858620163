package se.samverk.bookkeeping.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be posted; its number is given when it is (B5). It names its event, day, counterparty and
 * document (B2; BFL 5 kap. 7 §).
 *
 * @param day when the event happened; the period follows from it
 * @param kind closing entries are dated in the year's last month
 * @param counterparty null where none is needed (BFL 5 kap. 8 §), as what follows
 * @param counterpartyVatNumber where the VAT return or the EC sales list needs it
 * @param document which document it is based on, and where that is kept
 */
public record NewEntry(
        String series,
        LocalDate day,
        EntryKind kind,
        String description,
        String counterparty,
        String counterpartyVatNumber,
        String document,
        List<NewLine> lines) {

    public NewEntry {
        lines = List.copyOf(lines);
    }

    boolean isClosing() {
        return kind == EntryKind.CLOSING;
    }
}
