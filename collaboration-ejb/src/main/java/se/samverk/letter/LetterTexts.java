package se.samverk.letter;

import java.text.MessageFormat;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** The sentences that become part of a mail, in the language of its reader; they stand in its bundle. */
public final class LetterTexts {

    private LetterTexts() {}

    public static String of(String key, Language language, Object... arguments) {
        String pattern = Texts.of(LetterTexts.class, "mails", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
