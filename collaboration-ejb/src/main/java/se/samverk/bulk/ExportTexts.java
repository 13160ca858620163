package se.samverk.bulk;

import java.text.MessageFormat;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** The words in the files that are made. */
final class ExportTexts {

    private ExportTexts() {}

    static String of(String key, Language language, Object... arguments) {
        String pattern = Texts.of(ExportTexts.class, "exports", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
