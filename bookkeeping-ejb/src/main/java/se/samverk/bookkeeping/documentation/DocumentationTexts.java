package se.samverk.bookkeeping.documentation;

import java.text.MessageFormat;
import java.util.stream.Stream;
import se.samverk.shared.Language;
import se.samverk.shared.LocalText;
import se.samverk.shared.Texts;

/** The words of the system documentation. */
final class DocumentationTexts {

    private DocumentationTexts() {}

    /** A text in both languages; so are those of its arguments that have both. */
    static LocalText both(String key, Object... arguments) {
        return new LocalText(in(Language.SV, key, arguments), in(Language.EN, key, arguments));
    }

    private static String in(Language language, String key, Object... arguments) {
        Object[] told = Stream.of(arguments)
                .map(argument -> argument instanceof LocalText text ? text.in(language) : argument)
                .toArray();
        String pattern =
                Texts.of(DocumentationTexts.class, "documentation", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(told);
    }

    /** The same in both languages. */
    static LocalText same(String text) {
        return new LocalText(text, text);
    }
}
