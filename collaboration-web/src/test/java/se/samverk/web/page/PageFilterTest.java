package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.caller.CurrentCaller;
import se.samverk.web.request.FakeExchange;

class PageFilterTest {

    private static int refusal(String path, Callers who) {
        return PageFilter.refusal(path, Optional.of(who.caller));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /byra/kunder,              0,   0, 404, 404, 404
            /byra/kund/x,              0,   0, 404, 404, 404
            /byra/medarbetare,         0, 403, 404, 404, 404
            /byra/medarbetare/x/y,     0, 403, 404, 404, 404
            /byra/underhall/logg,      0, 403, 404, 404, 404
            /byra/underhall/logg.csv,  0, 403, 404, 404, 404
            /mina/tjanster,          404, 404,   0,   0, 404
            /mina/samarbete/x,       404, 404,   0,   0, 404
            /mina/anvandare,         404, 404,   0, 403,   0
            /mina/anvandare/ny,      404, 404,   0, 403,   0
            /mina/logg,              404, 404,   0, 403, 404
            /kom-igang/payroll,        0,   0,   0,   0, 404
            /hjalp,                    0,   0,   0,   0, 404
            /byt-foretag,              0,   0,   0,   0,   0
            /logga-in,                 0,   0,   0,   0,   0
            """)
    @DisplayName("§5, D6a: a page is open to whom it is for, and a visitor opens the users alone")
    void whoOpensWhat(String path, int full, int standard, int administrator, int user, int visitor) {
        assertThat(refusal(path, Callers.FULL)).isEqualTo(full);
        assertThat(refusal(path, Callers.STANDARD)).isEqualTo(standard);
        assertThat(refusal(path, Callers.ADMINISTRATOR)).isEqualTo(administrator);
        assertThat(refusal(path, Callers.USER)).isEqualTo(user);
        assertThat(refusal(path, Callers.VISITOR)).isEqualTo(visitor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/byra/finns-inte",
                "/mina/finns-inte",
                "/byra/underhall/finns-inte",
                "/byra",
                "/byra/",
                "//byra/kund-ny"
            })
    void whatNobodyHasRegisteredIsNotThere(String path) {
        for (Callers who : Callers.values()) {
            assertThat(refusal(path, who)).as(who.name()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jakarta.faces.resource/samverk/samverk.css", "/health/ready", "/finns-inte", "/byrax"})
    void whatIsInNoPortalIsNotDecidedHere(String path) {
        assertThat(PageFilter.refusal(path, Optional.empty())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /byra/medarbetare,        state, 403",
        "POST, /byra/medarbetare,        state,   0",
        "POST, /byra/medarbetare,             , 403",
        "POST, /byra/underhall/logg.csv, state, 403",
        "POST, /mina/tjanster,           state, 404",
    })
    void onlyTheFormOfAPageComesPastARightThatIsLost(String method, String path, String state, int status)
            throws Exception {
        PageFilter filter = new PageFilter();
        filter.currentCaller = new CurrentCaller();
        filter.currentCaller.is(Callers.STANDARD.caller, null);
        FakeExchange exchange = new FakeExchange();
        exchange.method = method;
        exchange.servletPath = path;
        exchange.parameters.put("jakarta.faces.ViewState", state);

        filter.doFilter(exchange.request(), exchange.response(), exchange.chain());

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.passed).isEqualTo(status == 0);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOpensWithoutALogInWhatIsNotForEverybody(WebPage page) {
        assertThat(PageFilter.refusal(page.address(), Optional.empty())).isEqualTo(page.isForEverybody() ? 0 : 401);
    }
}
