package se.samverk.bookkeeping.closing;

import java.text.MessageFormat;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** The words that ending a year leaves in the books, which are kept in Swedish (BFL 7 kap. 1 §: Swedish, Danish, Norwegian or English). */
final class ClosingTexts {

    private ClosingTexts() {}

    static String of(String key, Language language, Object... arguments) {
        String pattern = Texts.of(ClosingTexts.class, "closing", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
