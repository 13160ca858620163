package se.samverk.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HrefTest {

    @Test
    void parametersWithoutAValueAreLeftOut() {
        assertThat(new Href("/byra/kunder").with("q", null).with("status", "")).hasToString("/byra/kunder");
    }

    @Test
    void parametersKeepTheirOrderAndAreEncoded() {
        assertThat(new Href("/byra/kunder").with("q", "å & ö=1").with("status", "ACTIVE"))
                .hasToString("/byra/kunder?q=%C3%A5+%26+%C3%B6%3D1&status=ACTIVE");
    }

    @Test
    void aParameterThatIsGivenAgainIsReplaced() {
        assertThat(new Href("/byra/kunder").with("q", "a").with("q", "b")).hasToString("/byra/kunder?q=b");
    }
}
