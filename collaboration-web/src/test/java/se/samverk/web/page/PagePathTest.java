package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.web.request.FakeExchange;

class PagePathTest {

    private final FakeExchange exchange = new FakeExchange();

    private String path(String servlet, String below) {
        exchange.servletPath = servlet;
        exchange.pathInfo = below;
        return PagePath.of(exchange.request());
    }

    @Test
    void aPageIsNamedWithoutItsEnding() {
        assertThat(path("/byra/kunder.xhtml", null)).isEqualTo("/byra/kunder");
        assertThat(path("/byra/kund", "/x")).isEqualTo("/byra/kund/x");
    }

    @Test
    void whatNothingAnswersIsNamedAsItWasAskedFor() {
        exchange.uri = "/byra/finns-inte";
        assertThat(path(null, null)).isEqualTo("/byra/finns-inte");
    }
}
