package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

    private static final int SOME = 65_000;

    /** Below it nothing is measured but the noise. */
    private static final long LITTLE = TimeUnit.SECONDS.toNanos(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x",
                "Logga in på HTTPS://evil.example/a",
                "hxxps://evil.example",
                "www.evil.example",
                "gå till Www.evil",
                "evil.example/login",
                "evil.example:8080/login",
                "ab.se/x",
                "åäö.se/x",
                "data:// x"
            })
    @DisplayName("A link stands neither in a name nor in a greeting")
    void aLink(String text) {
        Refused.at("name", CommonError.NO_LINKS, () -> WebAddresses.requireNoneInName("name", text));
        Refused.at("message", CommonError.NO_LINKS, () -> WebAddresses.requireNone("message", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logga in på evil.example nu",
                "evil.example",
                "(skatte-verket.se)",
                "Hej!\nlogin.skatteverket.evil.example.",
                "räksmörgås.se"
            })
    @DisplayName("A site stands in no greeting; a name may be one")
    void aSite(String text) {
        Refused.at("message", CommonError.NO_LINKS, () -> WebAddresses.requireNone("message", text));
        assertThat(WebAddresses.requireNoneInName("name", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Hej!\nVi hörs.",
                "Vi gör t.ex. bokföring, fakturor m.fl. saker, kl. 15.30 den 3.12.2026.",
                "Fråga anna.lind@lind.example.",
                "Bokföring/fakturering och/eller lön",
                "Vi ses.Anna",
                "Org.nr 559012-1231, kostnad 1.250,50 kr",
                "A/S Norden & Co.",
                "Hej :)"
            })
    @DisplayName("What people write to each other is no link")
    void whatPeopleWrite(String text) {
        assertThat(WebAddresses.requireNone("message", text)).isEqualTo(text);
        assertThat(WebAddresses.requireNoneInName("name", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.", "a-", "a", ".", "@", ",", ";", " ", "a://", "å", "\u0301", "\u200b", "\u00a0", "\n", "www"
            })
    @DisplayName("Whatever is repeated in a form, to look at it costs little")
    void manyOfAnythingCostLittle(String part) {
        String some = part.repeat(SOME / part.length());
        String many = part.repeat(4 * SOME / part.length());
        lookAt(some);

        assertThat(costOf(many)).isLessThan(Math.max(LITTLE, 8 * costOf(some)));
    }

    /** What looking takes of the processor, whatever else it has to do meanwhile: four times as much text costs four times as much. */
    private static long costOf(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        lookAt(text);
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static void lookAt(String text) {
        WebAddresses.holdsLink(text);
        looksAt(() -> WebAddresses.requireNone("message", text));
        looksAt(() -> PlainText.lines("message", text, 1_000));
        looksAt(() -> PlainText.required("name", text, 120));
        looksAt(() -> EmailAddress.of("email", text));
        looksAt(() -> EmailAddress.known("email", text + "@" + text));
        looksAt(() -> EmailAddress.of("email", "a@" + text));
        looksAt(() -> Language.of("language", text));
    }

    private static void looksAt(Runnable check) {
        try {
            check.run();
        } catch (BusinessException refused) {
            assertThat(refused.field()).isNotNull();
        }
    }
}
