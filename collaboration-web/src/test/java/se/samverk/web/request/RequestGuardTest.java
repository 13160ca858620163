package se.samverk.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

    private final FakeExchange exchange = new FakeExchange();

    private void send(String method) throws ServletException, IOException {
        exchange.method = method;
        new RequestGuard().doFilter(exchange.request(), exchange.response(), exchange.chain());
    }

    private void assertPassed() {
        assertThat(exchange.passed).isTrue();
        assertThat(exchange.status).isZero();
    }

    private void assertRefused(int status) {
        assertThat(exchange.passed).isFalse();
        assertThat(exchange.status).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void readingIsLetIn(String method) throws Exception {
        exchange.headers.put("Sec-Fetch-Site", "cross-site");
        send(method);

        assertPassed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aFormThatIsSentByReadingIsRefused(String method) throws Exception {
        exchange.parameters.put("jakarta.faces.ViewState", "stateless");
        send(method);

        assertRefused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "post", "get"})
    void anyOtherMethodIsRefused(String method) throws Exception {
        exchange.headers.put("Sec-Fetch-Site", "same-origin");
        send(method);

        assertRefused(405);
        assertThat(exchange.answeredHeaders).containsEntry("Allow", "GET, HEAD, POST");
    }

    @Test
    void aFormOfOurOwnIsLetIn() throws Exception {
        exchange.headers.put("Sec-Fetch-Site", "same-origin");
        send("POST");

        assertPassed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "unknown"})
    void aFormOfAnotherSiteIsRefused(String site) throws Exception {
        exchange.headers.put("Sec-Fetch-Site", site);
        exchange.headers.put("Origin", "https://samverk.example");
        exchange.headers.put("Host", "samverk.example");
        send("POST");

        assertRefused(403);
    }

    @Test
    void aFormFromTheSameHostIsLetInWhereTheBrowserSaysNoMore() throws Exception {
        exchange.headers.put("Origin", "https://samverk.example:9443");
        exchange.headers.put("Host", "samverk.example:9443");
        send("POST");

        assertPassed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://samverk.example",
                "https://samverk.example:9443.evil.example",
                "null",
                "",
                "not an origin"
            })
    void aFormFromAnotherHostIsRefused(String origin) throws Exception {
        exchange.headers.put("Origin", origin);
        exchange.headers.put("Host", "samverk.example:9443");
        send("POST");

        assertRefused(403);
    }

    @Test
    void aFormThatTellsNothingIsRefused() throws Exception {
        exchange.headers.put("Host", "samverk.example");
        send("POST");

        assertRefused(403);
    }

    private void sendForm(String type, long length) throws ServletException, IOException {
        exchange.headers.put("Sec-Fetch-Site", "same-origin");
        exchange.headers.put("Content-Type", type);
        exchange.length = length;
        send("POST");
    }

    @Test
    void aFormLargerThanAnyOfOursIsRefusedBeforeItIsRead() throws Exception {
        sendForm("application/x-www-form-urlencoded", 262_145);

        assertRefused(413);
        assertThat(exchange.answeredHeaders).containsEntry("Connection", "close");
        assertThat(exchange.body.toString()).contains("Gå tillbaka, gör det mindre", "Go back, make it smaller");
    }

    @Test
    void theLargestFormIsLetIn() throws Exception {
        sendForm("application/x-www-form-urlencoded", 262_144);

        assertPassed();
    }

    @Test
    void aFileIsMeasuredByThePageThatTakesIt() throws Exception {
        sendForm("multipart/form-data; boundary=x", 2_000_000);

        assertPassed();
    }

    @Test
    void aFormThatDoesNotSayHowLargeItIsIsRefused() throws Exception {
        exchange.headers.put("Transfer-Encoding", "chunked");
        sendForm("application/x-www-form-urlencoded", -1);

        assertRefused(411);
        assertThat(exchange.body.toString()).contains("hur stort det är", "how large it is");
    }
}
