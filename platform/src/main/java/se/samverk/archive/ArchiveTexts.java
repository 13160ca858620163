package se.samverk.archive;

import java.text.MessageFormat;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** The words of an archive. */
final class ArchiveTexts {

    private ArchiveTexts() {}

    static String of(String key, Language language, Object... arguments) {
        String pattern = Texts.of(ArchiveTexts.class, "archive", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
