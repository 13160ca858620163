package se.samverk.bookkeeping.bank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.shared.Amount;

/**
 * A row that was explained by one entry: what it teaches.
 *
 * @param lines the other lines of the entry, as the bank would write them: they come to the amount of the row
 */
record PastRow(BankLine row, List<Share> lines) {

    /** What of the row went to an account. */
    record Share(String account, Amount amount) {}

    Set<String> accounts() {
        return lines.stream().map(Share::account).collect(Collectors.toSet());
    }
}
