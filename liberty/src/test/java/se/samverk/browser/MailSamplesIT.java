package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.letter.LetterTemplate;

/** Every mail can be read in the demonstration without being sent, also as its HTML. */
class MailSamplesIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Pattern LINK = Pattern.compile("href=\"/mejl/([A-Z_]+)\"");

    /** The mails of modules that these tests do not know. */
    private static final List<String> OF_SERVICES = List.of(
            "ENTRY_PROPOSED",
            "PROPOSAL_SENT_BACK",
            "VAT_RETURN_TO_APPROVE",
            "VAT_RETURN_APPROVED",
            "VAT_RETURN_REFUSED",
            "SUPPLIER_INVOICE_PROPOSED",
            "SUPPLIER_INVOICE_TO_ATTEST",
            "SUPPLIER_INVOICE_REFUSED",
            "PAYMENT_TO_APPROVE",
            "PAYMENT_APPROVED",
            "PAYMENT_REFUSED",
            "PERIOD_REOPENED",
            "QUESTION_ASKED",
            "QUESTION_ANSWERED",
            "READER_ASKED",
            "RECEIPTS_MISSING",
            "MAIL_PARTS_REFUSED",
            "READER_INVITED",
            "READER_DAY_CHANGED",
            "READER_ENDING",
            "READER_ENDED",
            "READER_TOLD",
            "READER_QUESTION",
            "READER_ANSWERED");

    private final Http stranger = Http.stranger(samverk);

    @Test
    void thePageLeadsToEveryMail() {
        List<String> links = LINK.matcher(stranger.get("/mejl").body)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(links).containsExactlyElementsOf(templates().toList());
    }

    private static Stream<String> templates() {
        return Stream.concat(Stream.of(LetterTemplate.values()).map(Enum::name), OF_SERVICES.stream());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theHtmlOfAMailMayShowItsStylesAndNothingElse(String template) {
        for (String language : List.of("sv", "en")) {
            Http.Answer mail = stranger.get("/mejl-html/" + template + "/" + language);
            assertThat(mail.status).isEqualTo(200);
            assertThat(mail.body).contains("<html lang=\"" + language + "\">");
            assertThat(mail.all("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; style-src 'unsafe-inline';")
                    .contains("frame-ancestors 'self'")
                    .doesNotContain("script");
        }
    }

    @Test
    void aLongNameMakesNoMailWiderThanAPhone() {
        Page page = samverk.newPage(AllPagesIT.PHONE, 844, "sv-SE", ColorScheme.LIGHT);
        SoftAssertions softly = new SoftAssertions();
        for (String template : templates().toList()) {
            page.navigate("/mejl-html/" + template + "/sv");
            LongNames.fill(page);
            softly.assertThat(LongNames.beyond(page)).as("%s", template).isLessThanOrEqualTo(0);
        }
        softly.assertAll();
    }

    @Test
    void bothLanguagesAreSeenAsTheyAreSent() {
        samverk.expectError(Axe.BLOCKED);
        Page page = samverk.newPage();
        page.navigate("/mejl/USER_INVITED");

        FrameLocator swedish = page.frameLocator("iframe >> nth=0");
        FrameLocator english = page.frameLocator("iframe >> nth=1");
        assertThat(swedish.locator("h1")).hasText("Välkommen till Norrsken Café AB i Samverk");
        assertThat(english.locator("h1")).hasText("Welcome to Norrsken Café AB in Samverk");
        assertThat(swedish.locator("a")).hasCSS("background-color", "rgb(15, 106, 131)");
        assertThat(page.locator("pre").first()).containsText("Välj ett lösenord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mejl/FINNS_INTE",
                "/mejl/invitation",
                "/mejl-html",
                "/mejl-html/",
                "/mejl-html/FINNS_INTE/sv",
                "/mejl-html/INVITATION/de",
                "/mejl-html/INVITATION/sv/x",
            })
    void whatIsNoMailIsNotFound(String path) {
        assertThat(stranger.get(path).status).isEqualTo(404);
    }
}
