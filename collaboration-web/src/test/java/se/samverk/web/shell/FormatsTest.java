package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.Language;
import se.samverk.shared.LocalText;
import se.samverk.web.request.LocaleBean;

public class FormatsTest {

    public static Formats formats(Language language) {
        Formats formats = new Formats();
        formats.locale = locale(language);
        return formats;
    }

    public static LocaleBean locale(Language language) {
        return new LocaleBean() {
            @Override
            public Language current() {
                return language;
            }

            @Override
            public java.util.Locale getLocale() {
                return language.locale();
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0       | 0 kr        | SEK 0",
                "19900   | 199 kr      | SEK 199",
                "19950   | 199,50 kr   | SEK 199.50",
                "5       | 0,05 kr     | SEK 0.05",
                "1234500 | 12 345 kr   | SEK 12,345",
                "202801  | 2 028,01 kr | SEK 2,028.01",
            })
    void anAmountHasDecimalsOnlyWhereThereAreAny(long ore, String swedish, String english) {
        assertThat(formats(Language.SV).kronor(ore)).isEqualTo(swedish.replace(' ', '\u00a0'));
        assertThat(formats(Language.EN).kronor(ore)).isEqualTo(english.replace(' ', '\u00a0'));
    }

    @Test
    void aMomentIsToldInSwedishTime() {
        Instant winter = Instant.parse("2026-01-31T23:30:00Z");
        Instant summer = Instant.parse("2026-06-30T22:05:00Z");

        assertThat(formats(Language.SV).day(winter)).isEqualTo("2026-02-01");
        assertThat(formats(Language.SV).time(winter)).isEqualTo("2026-02-01 00:30");
        assertThat(formats(Language.EN).time(summer)).isEqualTo("2026-07-01 00:05");
    }

    @Test
    void nothingIsToldAsNothing() {
        assertThat(formats(Language.SV).day(null)).isEmpty();
        assertThat(formats(Language.SV).time(null)).isEmpty();
        assertThat(formats(Language.SV).text(null)).isEmpty();
    }

    @Test
    void textsAreToldInTheLanguageOfThePage() {
        LocalText text = new LocalText("Bokföring", "Bookkeeping");

        assertThat(formats(Language.SV).text(text)).isEqualTo("Bokföring");
        assertThat(formats(Language.EN).text(text)).isEqualTo("Bookkeeping");
        assertThat(formats(Language.SV).message("client.changed", "Norrsken"))
                .isEqualTo("Uppgifterna om Norrsken är sparade.");
        assertThat(formats(Language.EN).message("client.changed", "{0}")).isEqualTo("The details of {0} are saved.");
    }
}
