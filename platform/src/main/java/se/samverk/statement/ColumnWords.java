package se.samverk.statement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverk.shared.PlainText;

/**
 * How a bank calls the columns of its tables, where somebody has said so; what was said goes before what is known of banks.
 *
 * @param words the heading of a column, by what it holds
 */
public record ColumnWords(Map<StatementColumn, String> words) {

    /** Nobody has said anything. */
    public static final ColumnWords KNOWN = new ColumnWords(Map.of());

    public ColumnWords {
        Map<StatementColumn, String> kept = new EnumMap<>(StatementColumn.class);
        words.forEach((column, word) -> {
            if (!key(word).isEmpty()) {
                kept.put(column, key(word));
            }
        });
        words = Map.copyOf(kept);
    }

    /** A heading as it is compared. */
    static String key(String heading) {
        return PlainText.seen(heading).toLowerCase(Locale.ROOT);
    }

    Optional<String> word(StatementColumn column) {
        return Optional.ofNullable(words.get(column));
    }

    /** Whether a heading has been chosen for a column, and stands for no other. */
    boolean isChosen(String heading) {
        return words.containsValue(heading);
    }
}
