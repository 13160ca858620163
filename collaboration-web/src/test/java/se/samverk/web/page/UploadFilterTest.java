package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.web.request.FakeExchange;

class UploadFilterTest {

    private final FakeExchange exchange = new FakeExchange();

    private void send(String path, String type) throws ServletException, IOException {
        exchange.method = "POST";
        exchange.servletPath = path;
        exchange.headers.put("Content-Type", type);
        new UploadFilter().doFilter(exchange.request(), exchange.response(), exchange.chain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/byra/importera", "/byra/importera.xhtml"})
    void filesReachThePageThatTakesThem(String path) throws Exception {
        send(path, "multipart/form-data; boundary=x");

        assertThat(exchange.passed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/logga-in.xhtml, multipart/form-data; boundary=x",
        "/byra/kund-ny.xhtml, multipart/form-data; boundary=x",
        "/byra/importera-mer.xhtml, multipart/form-data; boundary=x",
        "/finns-inte, multipart/form-data; boundary=x",
        "/logga-in.xhtml, Multipart/Form-Data; boundary=x",
        "/logga-in.xhtml, ' multipart/mixed; boundary=x'",
    })
    void onAnyOtherTheyAreRefusedUnread(String path, String type) throws Exception {
        send(path, type);

        assertThat(exchange.passed).isFalse();
        assertThat(exchange.status).isEqualTo(415);
        assertThat(exchange.sent).as("sent before anything is waited for").isTrue();
        assertThat(exchange.answeredHeaders).containsEntry("Connection", "close");
        assertThat(exchange.body.toString()).contains("Sidan tar inte emot filer", "The page takes no files");
    }

    @Test
    void aFormThatIsInOnePieceIsLetThrough() throws Exception {
        send("/logga-in.xhtml", "application/x-www-form-urlencoded");

        assertThat(exchange.passed).isTrue();
    }

    @Test
    void whatBringsNothingIsLetThrough() throws Exception {
        send("/logga-in.xhtml", null);

        assertThat(exchange.passed).isTrue();
    }
}
