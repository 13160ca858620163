package se.samverk.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.party.PaidTo.Kind;

class PaidToTest {

    private static final PaidTo BANKGIRO = new PaidTo(Kind.BANKGIRO, "50501055");
    private static final PaidTo OTHER_BANKGIRO = new PaidTo(Kind.BANKGIRO, "9912346");
    private static final PaidTo IBAN = new PaidTo(Kind.IBAN, "SE4550000000058398257466");

    @Test
    @DisplayName("K33: a number is the same however it is written, and of another kind where its check digits say so")
    void written() {
        assertThat(PaidTo.of(Kind.BANKGIRO, " 5050-1055 ")).isEqualTo(BANKGIRO);
        assertThat(PaidTo.of(Kind.BANKGIRO, "5050-1056")).isEqualTo(new PaidTo(Kind.OTHER, "50501056"));
        assertThat(PaidTo.of(Kind.IBAN, "se45 5000 0000 0583 9825 7466")).isEqualTo(IBAN);
        assertThat(PaidTo.of(Kind.PLUSGIRO, "12345-5").printed()).isEqualTo("plusgiro 12345-5");
        assertThat(PaidTo.of(Kind.IBAN, "5839 8257466")).isEqualTo(new PaidTo(Kind.OTHER, "58398257466"));
    }

    @Test
    @DisplayName("K33: unknown is what is of a known kind and another number, or all where none is known")
    void unknown() {
        assertThat(PaidTo.unknown(List.of(BANKGIRO), List.of(OTHER_BANKGIRO))).containsExactly(BANKGIRO);
        assertThat(PaidTo.unknown(List.of(IBAN), List.of(BANKGIRO))).containsExactly(IBAN);
        assertThat(PaidTo.unknown(List.of(BANKGIRO, IBAN), List.of(BANKGIRO))).isEmpty();
        assertThat(PaidTo.unknown(List.of(BANKGIRO, OTHER_BANKGIRO), List.of(BANKGIRO)))
                .containsExactly(OTHER_BANKGIRO);
        assertThat(PaidTo.unknown(List.of(BANKGIRO), List.of())).isEmpty();
        assertThat(PaidTo.unknown(List.of(), List.of(BANKGIRO))).isEmpty();
    }

    @Test
    @DisplayName("K33: several are kept as one text")
    void text() {
        List<PaidTo> several = List.of(BANKGIRO, IBAN);
        assertThat(PaidTo.split(PaidTo.joined(several))).isEqualTo(several);
        assertThat(PaidTo.split(PaidTo.joined(List.of()))).isEmpty();
    }
}
