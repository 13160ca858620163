package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static EmailAddress read(String entered) {
        return EmailAddress.of("email", entered);
    }

    @ParameterizedTest
    @CsvSource({
        "eva@norrsken.example, eva@norrsken.example",
        "Eva.Norr@Norrsken.EXAMPLE, eva.norr@norrsken.example",
        "'  eva@norrsken.example\t', eva@norrsken.example",
        "o'neill+samverk@sub.norrsken.example, o'neill+samverk@sub.norrsken.example",
        "e_v-a%1@norrsken.example, e_v-a%1@norrsken.example",
        "'\u00a0eva@norrsken.example\u00a0', eva@norrsken.example",
        "eva@norr\u00adsken.example\u200b, eva@norrsken.example",
        "a=b?c@3com.example, a=b?c@3com.example",
        "eva@1.2.3.example, eva@1.2.3.example",
    })
    void onePlainAddressIsKeptInLowerCase(String entered, String value) {
        assertThat(read(entered).value()).isEqualTo(value);
        assertThat(read(entered)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva",
                "eva@",
                "@norrsken.example",
                "eva@norrsken",
                "eva@norrsken.",
                "eva@.example",
                "eva@norrsken..example",
                "eva..norr@norrsken.example",
                ".eva@norrsken.example",
                "eva@@norrsken.example",
                "eva@norrsken@example.com",
                "eva norr@norrsken.example",
                "eva@norr sken.example",
                "Eva Norr <eva@norrsken.example>",
                "<eva@norrsken.example>",
                "\"Eva\" <eva@norrsken.example>",
                "\"eva norr\"@norrsken.example",
                "eva@norrsken.example,leo@norrsken.example",
                "eva@norrsken.example, leo@norrsken.example",
                "eva@norrsken.example;leo@norrsken.example",
                "group:eva@norrsken.example;",
                "eva(comment)@norrsken.example",
                "eva@[127.0.0.1]",
                "info@-kund.se",
                "info@kund-.se",
                "info@kund.-se",
                "info@kund_ab.se",
                "info@192.168.0.1",
                "info@kund.1",
                "=?utf-8?q?anna?=@norrsken.example",
                "anna@=?utf-8?q?norrsken?=.example",
                "mailto:eva@norrsken.example",
                "eva@xn--a.example",
                "eva\\@norrsken.example"
            })
    void anythingElseIsRefused(String entered) {
        Refused.at("email", CommonError.INVALID_EMAIL, () -> read(entered));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva@norrsken.example\r\nBcc: leo@norrsken.example",
                "eva@norrsken.example\nBcc: leo@norrsken.example",
                "eva@norrsken.example\rleo@norrsken.example",
                "eva@norrsken.example\u2028leo@norrsken.example",
                "eva@norrsken.example\u2029leo@norrsken.example",
                "eva@norrsken.example\u0000",
                "eva\u0085@norrsken.example",
                "eva\u202e@norrsken.example",
                "eva\t@norrsken.example"
            })
    void aLineBreakOrAnotherCharacterThatIsNotSeenIsRefused(String entered) {
        Refused.at("email", CommonError.NOT_PLAIN_TEXT, () -> read(entered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evå@norrsken.example", "еva@norrsken.example"})
    void anAddressThatMailServersCannotTakeIsRefused(String entered) {
        Refused.at("email", CommonError.INVALID_EMAIL, () -> read(entered));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingEnteredIsToldAsMissing(String entered) {
        Refused.at("email", CommonError.REQUIRED, () -> read(entered));
    }

    @ParameterizedTest
    @CsvSource({
        "info@åkeri.example, info@xn--keri-poa.example",
        "info@ÅKERI.example, info@xn--keri-poa.example",
        "info@a\u030akeri.example, info@xn--keri-poa.example",
        "info@xn--keri-poa.example, info@xn--keri-poa.example",
        "info@straße.example, info@xn--strae-oqa.example",
        "info@пример.example, info@xn--e1afmkfd.example"
    })
    void aDomainBeyondAsciiIsKeptAsTheNetworkKnowsIt(String entered, String value) {
        assertThat(read(entered).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "eva@norrsken.example, eva@norrsken.example",
        "info@åkeri.example, info@xn--keri-poa.example",
        "' Info@Kund-.SE\u200b', info@kund-.se",
        "anna@ab--cd.se, anna@ab--cd.se",
        "=?utf-8?q?anna?=@norrsken.example, =?utf-8?q?anna?=@norrsken.example",
        "info@192.168.0.1, info@192.168.0.1"
    })
    void whoHasAnAddressOfVersion10IsKnownByIt(String entered, String value) {
        assertThat(EmailAddress.known("email", entered).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva",
                "eva@norrsken",
                "eva@norrsken..example",
                "eva@norrsken.example, leo@norrsken.example",
                "Eva <eva@norrsken.example>",
                "info@kund_ab.se",
                "evå@norrsken.example"
            })
    void nobodyIsKnownByWhatWasNeverAnAddress(String entered) {
        Refused.at("email", CommonError.INVALID_EMAIL, () -> EmailAddress.known("email", entered));
    }

    @Test
    void nobodyIsKnownByWhatIsTooLongOrActs() {
        Refused.at("email", CommonError.TOO_LONG, () -> EmailAddress.known("email", "a".repeat(250) + "@b.se"));
        Refused.at("email", CommonError.NOT_PLAIN_TEXT, () -> EmailAddress.known("email", "a@b.se\r\nBcc: c@d.se"));
        Refused.at("email", CommonError.REQUIRED, () -> EmailAddress.known("email", null));
    }

    @Test
    void theLocalPartHas64CharactersAtMostAndALabel63() {
        assertThat(read("a".repeat(64) + "@" + "d".repeat(63) + ".example").value())
                .isNotEmpty();
        Refused.at("email", CommonError.INVALID_EMAIL, () -> read("a".repeat(65) + "@norrsken.example"));
        Refused.at("email", CommonError.INVALID_EMAIL, () -> read("a@" + "d".repeat(64) + ".example"));
    }

    @Test
    void lengthIsThatOfTheAddressThatIsKept() {
        String longer = "a".repeat(64) + "@" + "åäö.".repeat(20) + "example";
        Refused.at("email", CommonError.TOO_LONG, () -> read(longer));
    }

    @Test
    void theLongestAddressHas254Characters() {
        String domain = "@" + "d".repeat(60) + "." + "e".repeat(60) + ".example";
        String longest = "a".repeat(64) + domain;

        assertThat(read(longest).value()).isEqualTo(longest);
        Refused.at("email", CommonError.TOO_LONG, () -> read("a".repeat(255 - domain.length()) + domain));
    }
}
