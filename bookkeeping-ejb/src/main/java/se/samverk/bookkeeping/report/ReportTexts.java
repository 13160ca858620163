package se.samverk.bookkeeping.report;

import java.text.MessageFormat;
import se.samverk.shared.Language;
import se.samverk.shared.LocalText;
import se.samverk.shared.Texts;

/** The words in the reports and their files. */
final class ReportTexts {

    private ReportTexts() {}

    static String of(String key, Language language, Object... arguments) {
        String pattern = Texts.of(ReportTexts.class, "reports", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    static LocalText both(String key) {
        return new LocalText(of(key, Language.SV), of(key, Language.EN));
    }
}
