package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.web.request.FakeExchange;

class ShortenedAddressFilterTest {

    private static final String ID = "01994d4c-0000-7000-8000-000000000001";

    private final FakeExchange exchange = new FakeExchange();

    private void send(String uri) throws Exception {
        exchange.uri = uri;
        new ShortenedAddressFilter().doFilter(exchange.request(), exchange.response(), exchange.chain());
    }

    @ParameterizedTest
    @CsvSource({
        "/byra,               /hem",
        "/byra/,              /hem",
        "/mina,               /hem",
        "/byra/underhall,     /byra/underhall/samarbeten",
        "/byra/underhall/,    /byra/underhall/samarbeten",
        "/byra/underhall///,  /byra/underhall/samarbeten",
        "/byra/kund,          /byra/kunder",
        "/byra/avtal,         /byra/kunder",
        "/byra/uppdrag,       /byra/kunder",
        "/byra/korning-fil,   /byra/korningar",
        "/byra/underhall/ersatt, /byra/medarbetare",
        "/byra/aktivera,      /byra/samarbeten",
        "/byra/aktivera/" + ID + ", /byra/samarbeten?kund=" + ID,
        "/mina/samarbete,     /mina/samarbeten",
    })
    void aShortenedAddressLeadsToTheList(String shortened, String list) throws Exception {
        send(shortened);

        assertThat(exchange.redirectedTo).isEqualTo(list);
        assertThat(exchange.passed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/byra/kund/" + ID,
                "/byra/aktivera/" + ID + "/payroll",
                "/byra/aktivera/finns-inte",
                "/byra/underhall/logg",
                "/byra/underhall/finns-inte",
                "/byra/kund-ny",
                "/mina/tjanster",
                "/kom-igang",
            })
    void anyOtherAddressIsLeftAlone(String whole) throws Exception {
        send(whole);

        assertThat(exchange.passed).isTrue();
        assertThat(exchange.redirectedTo).isNull();
    }

    @Test
    void aFormIsNotLedElsewhere() throws Exception {
        exchange.method = "POST";

        send("/byra/kund");

        assertThat(exchange.passed).isTrue();
    }
}
