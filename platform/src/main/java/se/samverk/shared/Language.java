package se.samverk.shared;

import java.util.Locale;

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
     * @param code two letters, in any case
     * @throws BusinessException INVALID_LANGUAGE at {@code field} for any other
     */
    public static Language of(String field, String code) {
        for (Language language : values()) {
            if (code != null && language.code().equalsIgnoreCase(code.strip())) {
                return language;
            }
        }
        throw BusinessException.at(field, CommonError.INVALID_LANGUAGE);
    }

    /** English for English, Swedish for everything else. */
    public static Language nearest(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : SV;
    }
}
