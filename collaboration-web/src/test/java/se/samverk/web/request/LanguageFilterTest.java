package se.samverk.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Role;
import se.samverk.shared.Language;

class LanguageFilterTest {

    private final FakeExchange exchange = new FakeExchange();
    private final LanguageFilter filter = new LanguageFilter();

    @BeforeEach
    void wire() {
        filter.currentCaller = new CurrentCaller();
    }

    private void signIn(Language language) {
        filter.currentCaller.is(new Caller("s", "u", "n", "e", language, "c", "cn", false, Role.USER, null), null);
    }

    private void send() throws ServletException, IOException {
        filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
    }

    @Test
    void aChosenLanguageIsKeptInACookieAndTheAddressIsCleaned() throws Exception {
        exchange.uri = "/byra/kunder";
        exchange.query = "q=a%26b&lang=en&status=ACTIVE";
        exchange.parameters.put("lang", "en");

        send();

        assertThat(exchange.passed).isFalse();
        assertThat(exchange.redirectedTo).isEqualTo("/byra/kunder?q=a%26b&status=ACTIVE");
        Cookie cookie = exchange.answeredCookies.get(0);
        assertThat(cookie.getValue()).isEqualTo("en");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "de", "EN", "en\r\nX: y"})
    void whatIsNoLanguageIsPassedOver(String wanted) throws Exception {
        exchange.parameters.put("lang", wanted);

        send();

        assertThat(exchange.passed).isTrue();
        assertThat(exchange.answeredCookies).isEmpty();
    }

    @Test
    void aFormDoesNotChooseALanguage() throws Exception {
        exchange.method = "POST";
        exchange.parameters.put("lang", "en");

        send();

        assertThat(exchange.passed).isTrue();
        assertThat(exchange.answeredCookies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "//evil.example/hem", "///evil.example", "/\\evil.example"})
    void nobodyIsSentToAnotherSite(String uri) throws Exception {
        exchange.uri = uri;
        exchange.query = "lang=en";
        exchange.parameters.put("lang", "en");

        send();

        assertThat(exchange.redirectedTo).matches("/([^/\\\\].*)?");
    }

    @ParameterizedTest
    @CsvSource({
        "en,     SV, sv, EN",
        "sv,     EN, en, SV",
        "de,     EN, sv, EN",
        "'',     EN, sv, EN",
        "'',     '', en, EN",
        "'',     '', de, SV",
    })
    void theLanguageIsTheChosenOneElseTheUsersElseTheBrowsers(
            String cookie, String users, String browsers, Language expected) {
        if (!cookie.isEmpty()) {
            exchange.cookies.add(new Cookie("other", "x"));
            exchange.cookies.add(new Cookie("samverk_lang", cookie));
        }
        if (!users.isEmpty()) {
            signIn(Language.valueOf(users));
        }
        exchange.locale = Locale.forLanguageTag(browsers);

        assertThat(LanguageFilter.of(exchange.request(), filter.currentCaller)).isEqualTo(expected);
    }
}
