package se.samverk.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The sentence that tells a person what was refused and what to do next. */
public final class ErrorTexts {

    private static final String BUNDLE = "se.samverk.shared.errors";

    private ErrorTexts() {}

    public static String of(BusinessException refusal, Language language) {
        return of(refusal.code(), refusal.arguments(), language);
    }

    public static String of(ErrorCode code, List<Object> arguments, Language language) {
        String pattern =
                ResourceBundle.getBundle(
                                BUNDLE, language.locale(), ErrorTexts.class.getClassLoader())
                        .getString(code.name());
        return new MessageFormat(pattern, language.locale()).format(arguments.toArray());
    }
}
