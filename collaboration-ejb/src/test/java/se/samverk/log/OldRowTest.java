package se.samverk.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.bureau.VisibilityChosen.Visibility;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.shared.Language;

/** Rows of the record as they were written until version 1.0. */
class OldRowTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("ACTIVE", State.ACTIVE),
                Arguments.of("ADMINISTRATOR", Role.ADMINISTRATOR),
                Arguments.of("FULL", Permission.FULL),
                Arguments.of("SV", Language.SV),
                Arguments.of("OWN_ASSIGNMENTS", Visibility.OWN_ASSIGNMENTS),
                Arguments.of("Löpande jobb", "Löpande jobb"),
                Arguments.of("2026-02-03", "2026-02-03"),
                Arguments.of(
                        "standard, 12, CLIENT, 3588.00 SEK",
                        new Terms("standard", 12, InvoiceRecipient.CLIENT, 358_800)),
                Arguments.of("plus, 1, BUREAU, 99.50 SEK", new Terms("plus", 1, InvoiceRecipient.BUREAU, 9_950)),
                Arguments.of("plus, 2, BUREAU, 99.50 SEK", "plus, 2, BUREAU, 99.50 SEK"),
                Arguments.of(null, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    @DisplayName("§9: what stands as text in an old row is read as the value it was")
    void theTextOfAnOldRowIsReadAsItsValue(String text, Object value) {
        assertThat(OldRow.read("CHANGED", text, null)).isEqualTo(new Recorded("CHANGED", null, value, null));
        assertThat(OldRow.read("CHANGED", null, text)).isEqualTo(new Recorded("CHANGED", null, null, value));
    }

    @Test
    void theServiceStoodBehindAColon() {
        Recorded invited = OldRow.read("INVITED:time-reporting", null, "INVITED");

        assertThat(invited).isEqualTo(new Recorded("INVITED", "time-reporting", null, State.INVITED));
        assertThat(invited.action()).isEqualTo("INVITED:time-reporting");
    }
}
