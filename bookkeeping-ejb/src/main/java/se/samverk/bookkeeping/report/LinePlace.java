package se.samverk.bookkeeping.report;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.Days;

/**
 * A line in the order of the general ledger: by day, then as entries were posted. A line never changes its place, so a page
 * goes on from where the reader was.
 */
record LinePlace(LocalDate day, String entryId, int line) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([0-9a-f-]{36})_(\\d{1,6})");

    /** As an address says it; null for what is no place. */
    static LinePlace of(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return null;
        }
        return Days.read(matcher.group(1))
                .map(day -> new LinePlace(day, matcher.group(2), Integer.parseInt(matcher.group(3))))
                .orElse(null);
    }

    /** As an address says it. */
    String text() {
        return day + "_" + entryId + "_" + line;
    }
}
