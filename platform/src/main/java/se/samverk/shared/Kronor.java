package se.samverk.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** Amounts as people read them. */
public final class Kronor {

    private Kronor() {}

    /** The price of several months as the price of one, in öre; half an öre is rounded up. */
    public static long perMonth(long ore, int months) {
        return BigDecimal.valueOf(ore)
                .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** An amount in öre as kronor, with decimals only where there are any. */
    public static String text(long ore, Language language) {
        String amount = text(BigDecimal.valueOf(ore, 2), ore % 100 == 0 ? 0 : 2, language);
        return language == Language.SV ? amount + "\u00a0kr" : "SEK\u00a0" + amount;
    }

    /** An amount of the books: always with its öre, without the currency, which is kronor throughout. */
    public static String exact(BigDecimal kronor, Language language) {
        return text(kronor, 2, language);
    }

    private static String text(BigDecimal kronor, int decimals, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(kronor);
    }
}
