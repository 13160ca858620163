package se.samverk.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;

/** Domain rules §6. Every personal number here is made up and belongs to a test series. */
class OrganisationNumberTest {

    private static OrganisationNumber read(String entered) {
        return OrganisationNumber.of("organisationNumber", entered, LocalDate.of(2026, 6, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "556016-0680",
                "5560160680",
                "165560160680",
                "16556016-0680",
                "  556016-0680 ",
                "\t5560160680\n",
                "\u00a0556016-0680\u00a0",
                "556016\u20130680",
                "556016\u20100680",
                "556016\u22120680",
                "556016 0680",
                "5 560 160 680",
                "5\u202f560\u00a0160\u00a0680",
                "556016 \u2013 0680",
                "5560160680,00",
                "5560160680.0",
                "556016\u00ad-0680"
            })
    void everyWayOfWritingIsKeptInOneForm(String entered) {
        assertThat(read(entered).value()).isEqualTo("556016-0680");
    }

    @ParameterizedTest
    @CsvSource({
        "811228-9874,      19811228-9874",
        "8112289874,       19811228-9874",
        "198112289874,     19811228-9874",
        "19811228-9874,    19811228-9874",
        "000229-0013,      20000229-0013",
        "200002290013,     20000229-0013",
        "811228+9874,      18811228-9874",
        "188112289874,     18811228-9874",
        "18811228-9874,    18811228-9874",
        "18811228+9874,    18811228-9874",
        "120304+9885,      19120304-9885",
        "191203049885,     19120304-9885",
        "19120304-9885,    19120304-9885",
        "19120304+9885,    19120304-9885",
        "120304-9885,      20120304-9885",
        "1203049885,       20120304-9885",
        "201203049885,     20120304-9885",
    })
    @DisplayName("§6: a person's number is kept with the century, however it is written")
    void aPersonIsKeptWithTheCentury(String entered, String value) {
        assertThat(read(entered).value()).isEqualTo(value);
        assertThat(read(entered).isPersonal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "260614-9876, 20260614-9876, 2026-06-15, born yesterday",
        "260615-9875, 20260615-9875, 2026-06-15, born today",
        "260616-9874, 19260616-9874, 2026-06-15, a hundred tomorrow and not yet born",
        "260616-9874, 20260616-9874, 2026-06-16, the same digits a day later",
        "260616+9874, 19260616-9874, 2026-06-15, plus from the year in which one becomes a hundred",
        "270616+9873, 18270616-9873, 2026-06-15, plus in the year before",
        "270616+9873, 19270616-9873, 2027-01-01, plus a year later",
    })
    @DisplayName("§6: without a century it is the latest in which the day of birth is past")
    void theCenturyFollowsFromTheDay(String entered, String value, LocalDate today) {
        assertThat(OrganisationNumber.of("organisationNumber", entered, today).value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9874",
                "8112289874",
                "811228+9874",
                "19811228-9874",
                "198112289874",
                "811228-9875",
                "701063-2391",
                "kund 811228-9874 Berg",
                "811228 9874",
                "811228 - 9874",
                "811228–9874",
                "19811228 9874",
                "1981-12-28-9874",
                "811228\u00a09874",
            })
    void whatLooksLikeAPersonIsKnown(String text) {
        assertThat(OrganisationNumber.looksPersonal(text)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Norrsken Café",
                "556016-0680",
                "5560160680",
                "165560160680",
                "811228",
                "1001",
                "08-123 45 67",
                "81122898741234"
            })
    void whatDoesNotLookLikeAPersonIsKnown(String text) {
        assertThat(OrganisationNumber.looksPersonal(text)).isFalse();
    }

    @Test
    void aCoordinationNumberHasSixtyAddedToTheDay() {
        assertThat(read("701063-2391").isPersonal()).isTrue();
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource({
        "811260-9873,   19811260-9873, the day is not known",
        "701060-2394,   19701060-2394, the day is not known",
        "700060-2396,   19700060-2396, neither day nor month is known",
        "191500722390,  19150072-2390, the month is not known",
        "191500882392,  19150088-2392, the month is not known",
        "191503882399,  19150388-2399, both are known",
        "260060-0015,   20260060-0015, the first day it can be is past",
        "270060-0014,   19270060-0014, the first day it can be is yet to come"
    })
    @DisplayName("§6: a coordination number may leave open the day or the month of birth")
    void whatIsNotKnownOfABirthMayBeOpen(String entered, String value) {
        assertThat(read(entered).value()).isEqualTo(value);
        assertThat(OrganisationNumber.looksPersonal(entered)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,59999E+09", "5.59999e+09", "5,5601606E9", "1,98112E+11", "303031231", "30303-1231"})
    void whatASpreadsheetHasMadeOfANumberIsToldAsThat(String entered) {
        Refused.at("organisationNumber", CompanyError.ORGANISATION_NUMBER_CHANGED, () -> read(entered));
    }

    @Test
    void thirdDigitBelowTwoIsAPerson() {
        assertThat(read("811228-9874").isPersonal()).isTrue();
        assertThat(read("556016-0680").isPersonal()).isFalse();
        assertThat(read("502032-9081").isPersonal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "556016-0681",
                "556016-068",
                "55601606800",
                "55601-60680",
                "556016--0680",
                "55600A-3468",
                "17556016-0680",
                "18556016-0680",
                "20556016-0680",
                "15556016-0680",
                "556016+0680",
                "SE556016068001",
                "-5560160680",
                "٥٥٦٠١٦-٠٦٨٠",
                "556016-0680;drop",
                "556016-0680\n556016-0680"
            })
    void whatIsNoNumberIsRefused(String entered) {
        Refused.at("organisationNumber", CompanyError.INVALID_ORGANISATION_NUMBER, () -> read(entered));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "811328-9873, thirteenth month",
        "810028-9878, month zero",
        "811232-9878, 32 December",
        "811200-9876, day zero",
        "811292-9875, 32 December as a coordination number",
        "20010229-0012, 29 February in a year without one",
        "810231-0011, 31 February",
        "700092-2398, 32 of a month that is not known",
        "700059-2399, month zero of somebody who is registered",
        "811228-0006, number 000 of the day",
        "701063-0007, number 000 of the day as a coordination number",
        "16811228-9874, a person with the prefix of organisations",
        "17811228-9874, a person of a century nobody lives from",
        "20811228-9874, somebody who is not born yet",
        "19811228+9874, plus for somebody who is not a hundred",
    })
    void aPersonHasToBeBornOnSomeDay(String entered) {
        Refused.at("organisationNumber", CompanyError.INVALID_ORGANISATION_NUMBER, () -> read(entered));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void nothingEnteredIsToldAsMissing(String entered) {
        Refused.at("organisationNumber", CommonError.REQUIRED, () -> read(entered));
    }

    @Test
    @DisplayName("§6: a person's number is not written into logs")
    void itsTextHidesAPerson() {
        OrganisationNumber person = read("811228-9874");

        assertThat(person).hasToString("YYYYMMDD-NNNN");
        assertThat("%s %s".formatted(person, List.of(person)))
                .doesNotContain("811228")
                .doesNotContain("9874");
    }

    @Test
    @DisplayName("§6: an organisation's number is no secret")
    void itsTextShowsAnOrganisation() {
        assertThat(read("5560160680")).hasToString("556016-0680");
    }

    @Test
    @DisplayName("§6: a refusal does not repeat the number that was entered")
    void aRefusalDoesNotRepeatTheNumber() {
        assertThat(catchThrowable(() -> read("811228-9875")).toString()).doesNotContain("811228");
    }

    @Test
    void theDatabaseKeepsTheNumberItself() {
        OrganisationNumberConverter converter = new OrganisationNumberConverter();
        OrganisationNumber person = read("811228-9874");

        assertThat(converter.convertToDatabaseColumn(person)).isEqualTo("19811228-9874");
        assertThat(converter.convertToEntityAttribute("19811228-9874")).isEqualTo(person);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
