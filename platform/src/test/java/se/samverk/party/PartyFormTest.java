package se.samverk.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Refused;

class PartyFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static PartyForm paidTo(String bankgiro, String plusgiro, String iban) {
        return new PartyForm("Nordhjul", null, null, null, bankgiro, plusgiro, iban, null);
    }

    @ParameterizedTest
    @CsvSource({"5050-1055,50501055", "991-2346,9912346", "5805 6201,58056201"})
    @DisplayName("K25: a bankgiro has seven or eight digits, the last of them a check digit, however it is written")
    void bankgiro(String typed, String read) {
        assertThat(paidTo(typed, null, null).read(TODAY).bankgiro()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5050-1056", "123456", "505010550", "abc"})
    @DisplayName("K25: a mistyped bankgiro is refused")
    void noBankgiro(String typed) {
        Refused.at(
                "bankgiro",
                PartyError.BANKGIRO_NOT_VALID,
                () -> paidTo(typed, null, null).read(TODAY));
    }

    @Test
    @DisplayName("K25: a plusgiro has two to eight digits, the last of them a check digit")
    void plusgiro() {
        assertThat(paidTo(null, "28 65 43-4", null).read(TODAY).plusgiro()).isEqualTo("2865434");
        Refused.at(
                "plusgiro",
                PartyError.PLUSGIRO_NOT_VALID,
                () -> paidTo(null, "286543-5", null).read(TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE45 5000 0000 0583 9825 7466", "de89370400440532013000", "NO9386011117947"})
    @DisplayName("K25: an IBAN is right by its check digits")
    void iban(String typed) {
        assertThat(paidTo(null, null, typed).read(TODAY).iban()).isEqualToIgnoringCase(typed.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SE4550000000058398257467", "SE455000000005839825746", "5000-0000058", "DE8937040044053201300A"})
    @DisplayName("K25: a mistyped IBAN is refused")
    void noIban(String typed) {
        Refused.at(
                "iban",
                PartyError.IBAN_NOT_VALID,
                () -> paidTo(null, null, typed).read(TODAY));
    }

    @Test
    @DisplayName("K25: what is known of a party is read, and shown as it is typed")
    void whole() {
        PartyForm typed = new PartyForm(
                " Nordhjul Grossist AB ", "5599930723", "se559993072301", "se", "50501055", "28654-34", "", "30");

        PartyDetails read = typed.read(TODAY);

        assertThat(read)
                .isEqualTo(new PartyDetails(
                        "Nordhjul Grossist AB",
                        "559993-0723",
                        "SE559993072301",
                        "SE",
                        "50501055",
                        "2865434",
                        null,
                        30));
        assertThat(read.form().read(TODAY)).isEqualTo(read);
        assertThat(read.form().bankgiro()).isEqualTo("5050-1055");
        assertThat(read.form().plusgiro()).isEqualTo("286543-4");
    }

    @Test
    @DisplayName("K25: all that is wrong with a party is told at once, each at its field")
    void faults() {
        PartyForm wrong = new PartyForm("", "559993-0724", "SE55999307", "XX", "1", "1", "1", "400");

        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> wrong.read(TODAY));
        assertThat(Stream.concat(Stream.of(refusal), refusal.others().stream()).map(BusinessException::field))
                .containsExactly(
                        "name",
                        "organisationNumber",
                        "vatNumber",
                        "country",
                        "bankgiro",
                        "plusgiro",
                        "iban",
                        "termsDays");
        assertThat(refusal.others()).extracting(BusinessException::code).contains(PartyError.VAT_NUMBER_NOT_VALID);
    }
}
