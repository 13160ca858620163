package se.samverk.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.SampleSettings;

class TlsFilterTest {

    private final FakeExchange exchange = new FakeExchange();
    private final TlsFilter filter = new TlsFilter();

    @BeforeEach
    void arrive() {
        filter.settings = new SampleSettings().withBaseUrl("https://samverk.example");
        exchange.uri = "/byra/kunder";
        exchange.query = "sida=2";
    }

    private void send() throws ServletException, IOException {
        filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
    }

    @Test
    @DisplayName("Plain HTTP leads to the address of TLS, whatever host was asked for")
    void plainHttpLeadsToTls() throws Exception {
        exchange.headers.put("Host", "evil.example");
        send();

        assertThat(exchange.passed).isFalse();
        assertThat(exchange.status).isEqualTo(301);
        assertThat(exchange.answeredHeaders).containsEntry("Location", "https://samverk.example/byra/kunder?sida=2");
    }

    @Test
    @DisplayName("A form that is sent by plain HTTP is not read and not sent on")
    void aFormInTheClearIsRefused() throws Exception {
        exchange.method = "POST";
        send();

        assertThat(exchange.passed).isFalse();
        assertThat(exchange.status).isEqualTo(403);
        assertThat(exchange.body.toString()).contains("https");
    }

    @Test
    void whatComesByTlsIsLetThrough() throws Exception {
        exchange.secure = true;
        send();

        assertThat(exchange.passed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"https, true", "HTTPS, true", ", true", "http, false"})
    @DisplayName("Of what comes through a proxy the proxy says how it came")
    void aProxySaysHowItCame(String protocol, boolean passed) throws Exception {
        exchange.headers.put("X-Forwarded-For", "192.0.2.1");
        exchange.headers.put("X-Forwarded-Proto", protocol);
        send();

        assertThat(exchange.passed).isEqualTo(passed);
    }

    @Test
    void howTheServerIsIsToldNearBy() throws Exception {
        exchange.uri = "/health/ready";
        send();

        assertThat(exchange.passed).isTrue();
    }

    @Test
    void onThisComputerNobodyIsLedElsewhere() throws Exception {
        filter.settings = new SampleSettings().withBaseUrl("http://localhost:9080");
        send();

        assertThat(exchange.passed).isTrue();
    }
}
