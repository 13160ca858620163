package se.samverk.bookkeeping.entry;

import java.util.regex.Pattern;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;

/** An amount as people type it: 1260, 1 260,50 or 1260.5. */
public final class TypedAmount {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private TypedAmount() {}

    /**
     * @return zero for nothing
     * @throws BusinessException AMOUNT_NOT_VALID at the field
     */
    public static Amount of(String field, String entered) {
        String seen = PlainText.seen(entered);
        String text = seen.replaceAll("\\s", "").replace('\u2212', '-').replace(',', '.');
        if (text.isEmpty()) {
            return Amount.ZERO;
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw BusinessException.at(field, EntryError.AMOUNT_NOT_VALID, seen);
        }
        return Amount.of(text);
    }
}
