package se.samverk.bookkeeping.filing;

import java.text.MessageFormat;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** The words that returns leave in the books, which are kept in Swedish (BFL 7 kap. 1 §: Swedish, Danish, Norwegian or English). */
final class FilingTexts {

    private FilingTexts() {}

    static String of(String key, Language language, Object... arguments) {
        String pattern = Texts.of(FilingTexts.class, "filing", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
