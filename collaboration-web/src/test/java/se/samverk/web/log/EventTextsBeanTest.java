package se.samverk.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.Language;
import se.samverk.web.shell.FormatsTest;

/** That people read words where the record has values. */
class EventTextsBeanTest {

    private final EventTextsBean events = new EventTextsBean();

    @BeforeEach
    void readSwedish() {
        events.formats = FormatsTest.formats(Language.SV);
        events.locale = FormatsTest.locale(Language.SV);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACTIVE        | Aktivt",
                "ADMINISTRATOR | Administratör",
                "FULL          | Full behörighet",
                "Löpande jobb  | Löpande jobb",
                "standard, 12, CLIENT, 3588.00 SEK | standard, 12 månader, fakturan till: Kunden, 3 588 kr",
                "plus, 1, BUREAU, 99.50 SEK        | plus, 1 månad, fakturan till: Byrån, 99,50 kr",
                "plus, 2, BUREAU, 99.50 SEK        | plus, 2, BUREAU, 99.50 SEK"
            })
    void aRecordedValueIsInWords(String recorded, String words) {
        assertThat(events.value("CHANGED", recorded).replace('\u00A0', ' ')).isEqualTo(words);
    }

    @Test
    void nothingIsNothing() {
        assertThat(events.value("INVITED", null)).isEmpty();
    }
}
