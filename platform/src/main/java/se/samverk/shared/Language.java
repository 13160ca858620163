package se.samverk.shared;

import java.util.Locale;
import java.util.stream.Stream;

/** The languages of every text, Swedish first. */
public enum Language {
    SV,
    EN;

    private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

    public Locale locale() {
        return locale;
    }

    /** The code in two letters, as in a cookie, a column or a CSV file. */
    public String code() {
        return locale.getLanguage();
    }

    /**
     * @param code two letters, as in a column; or as other programs write it, in any case: three
     *     letters, with a country, or its name in Swedish or English
     * @throws BusinessException INVALID_LANGUAGE at {@code field} for any other
     */
    public static Language of(String field, String code) {
        String text = PlainText.seen(code).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(language -> language.isCalled(text))
                .findFirst()
                .orElseThrow(() -> BusinessException.at(field, CommonError.INVALID_LANGUAGE));
    }

    private boolean isCalled(String text) {
        return code().equals(Locale.forLanguageTag(text.replace('_', '-')).getLanguage())
                || locale.getISO3Language().equals(text)
                || Stream.of(values())
                        .map(teller -> locale.getDisplayLanguage(teller.locale))
                        .anyMatch(text::equalsIgnoreCase);
    }

    /** English for English, Swedish for everything else. */
    public static Language nearest(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : SV;
    }
}
