package se.samverk.bookkeeping.entry;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;
import se.samverk.shared.PlainText;

/** A month as it is typed: 2026-03, or 202603. */
final class TypedMonth {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(\\d{2})");

    private TypedMonth() {}

    /**
     * @return null where nothing is typed
     * @throws BusinessException MONTH_NOT_VALID at the field
     */
    static YearMonth of(String field, String typed) {
        String text = PlainText.seen(typed);
        if (text.isEmpty()) {
            return null;
        }
        Matcher month = MONTH.matcher(text);
        return Days.read(month.matches() ? month.group(1) + "-" + month.group(2) + "-01" : "")
                .map(YearMonth::from)
                .orElseThrow(() -> BusinessException.at(field, EntryError.MONTH_NOT_VALID, text));
    }
}
