package se.samverk.shared;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentence that tells a person what was refused and what to do next. */
public final class ErrorTexts {

    private ErrorTexts() {}

    /**
     * @param atClient whether a client reads it: some refusals say another thing to do there
     */
    public static String of(BusinessException refusal, Language language, boolean atClient) {
        ResourceBundle texts = Texts.of(refusal.code().getClass(), "errors", language);
        String key = refusal.code().name();
        String own = key + ".client";
        String pattern = texts.getString(atClient && texts.containsKey(own) ? own : key);
        return new MessageFormat(pattern, language.locale())
                .format(refusal.arguments().stream()
                        .map(argument -> argument instanceof LocalText text ? text.in(language) : argument)
                        .toArray());
    }
}
