package se.samverk.bookkeeping.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The same in the place of a wrong one: a line counts in that one's VAT month where it says nothing else (B9). What
     * settles VAT goes on to count in none.
     */
    NewEntry inPlaceOf(Entry wrong, List<EntryLine> wrongLines) {
        Map<String, YearMonth> months = new HashMap<>();
        wrongLines.forEach(line -> line.vatMonth().ifPresent(month -> months.putIfAbsent(line.account(), month)));
        YearMonth otherwise =
                months.isEmpty() ? null : wrongLines.get(0).vatMonth().orElse(null);
        return new NewEntry(
                series,
                day,
                wrong.kind() == EntryKind.VAT_SETTLEMENT ? wrong.kind() : kind,
                description,
                counterparty,
                counterpartyVatNumber,
                document,
                lines.stream()
                        .map(line -> line.countedIn(months.getOrDefault(line.account(), otherwise)))
                        .toList());
    }

    boolean isClosing() {
        return kind == EntryKind.CLOSING;
    }
}
