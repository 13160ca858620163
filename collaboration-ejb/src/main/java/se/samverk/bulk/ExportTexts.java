package se.samverk.bulk;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import se.samverk.shared.Language;

/** The words in the files that are made. */
final class ExportTexts {

    private static final String BUNDLE = "se.samverk.bulk.exports";

    private ExportTexts() {}

    static String of(String key, Language language, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, language.locale(), ExportTexts.class.getClassLoader())
                .getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
