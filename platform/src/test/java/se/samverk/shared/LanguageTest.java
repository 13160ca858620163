package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"sv, SV", "SV, SV", "' Sv ', SV", "en, EN", "EN, EN", "'SV\u00a0', SV"})
    void isReadByItsTwoLettersInAnyCase(String code, Language language) {
        assertThat(Language.of("language", code)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "Svenska, SV",
        "SVENSKA, SV",
        "Swedish, SV",
        "sv-SE, SV",
        "sv_FI, SV",
        "swe, SV",
        "Engelska, EN",
        "English, EN",
        "en-GB, EN",
        "eng, EN"
    })
    void isReadAsOtherProgramsWriteIt(String written, Language language) {
        assertThat(Language.of("language", written)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "tlh", "sve", "se", "svensk", "sv;en", "-", "de"})
    void isRefusedWhenThereAreNoTextsInIt(String code) {
        Refused.at("language", CommonError.INVALID_LANGUAGE, () -> Language.of("language", code));
    }

    @ParameterizedTest
    @CsvSource({"en, EN", "en-GB, EN", "sv, SV", "sv-FI, SV", "nb, SV", "de, SV", "und, SV"})
    void isEnglishForEnglishAndSwedishForEverythingElse(String tag, Language language) {
        assertThat(Language.nearest(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @Test
    void isSwedishWhenNothingIsKnown() {
        assertThat(Language.nearest(null)).isEqualTo(Language.SV);
    }

    @Test
    void aLocalTextIsToldInTheLanguage() {
        LocalText text = new LocalText("Bokföring", "Bookkeeping");

        assertThat(text.in(Language.SV)).isEqualTo("Bokföring");
        assertThat(text.in(Language.EN)).isEqualTo("Bookkeeping");
    }
}
