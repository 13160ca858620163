package se.samverk.bookkeeping.entry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.PlainText;

/**
 * Which entries a list shows.
 *
 * @param search what stands in the text or the counterparty, or the series and number of one; empty for all
 */
public record EntryQuery(String search) {

    private static final Pattern NAME = Pattern.compile("(\\p{L}{1,4}) ?(\\d{1,9})");

    public EntryQuery {
        search = PlainText.seen(search);
    }

    boolean isAll() {
        return search.isEmpty();
    }

    /** The series and number that it asks for; nothing matches where it asks for text. */
    Matcher name() {
        return NAME.matcher(search.toUpperCase(Locale.ROOT));
    }

    /** The pattern of the text, in lower case; what would have a meaning in a pattern has none. */
    String pattern() {
        return "%" + search.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
    }
}
