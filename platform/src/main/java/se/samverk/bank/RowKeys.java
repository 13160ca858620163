package se.samverk.bank;

import java.util.HashMap;
import java.util.Map;
import se.samverk.shared.Sha256;
import se.samverk.statement.StatementRow;

/**
 * What makes a row that is told again the same one: what the bank knows it by, with day and amount since some banks give several
 * rows the same; otherwise day, amount and text. Of several that are alike in a file each counts.
 */
final class RowKeys {

    private final Map<String, Integer> counts = new HashMap<>();

    /** The key of the next row of a file. */
    String next(StatementRow row) {
        String known = row.bankReference() == null
                ? "text|" + row.text()
                : "reference|" + row.bankReference() + "|" + row.part();
        String alike = row.day() + "|" + row.amount() + "|" + known;
        return Sha256.hex(alike + "|" + counts.merge(alike, 1, Integer::sum));
    }
}
