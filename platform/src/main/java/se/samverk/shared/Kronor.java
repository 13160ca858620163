package se.samverk.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;

/** Amounts as people read them. */
public final class Kronor {

    private Kronor() {}

    /** An amount in öre as kronor, with decimals only where there are any. */
    public static String text(long ore, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        int decimals = ore % 100 == 0 ? 0 : 2;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String amount = format.format(BigDecimal.valueOf(ore, 2));
        return language == Language.SV ? amount + "\u00a0kr" : "SEK\u00a0" + amount;
    }
}
