package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final List<String> told = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void whatIsAsItIsMeantIsNotToldOf() {
        new SampleSettings().check();

        assertThat(told).isEmpty();
    }

    @Test
    void theOldWayToTheSampleDataDoesNothingAndIsToldOf() {
        SampleSettings settings = new SampleSettings();
        settings.demonstration = Optional.of("true");
        settings.check();

        assertThat(told).singleElement().asString().contains("SAMVERK_DEMONSTRATION does nothing");
    }

    @Test
    void thatNoMailIsSentIsToldOf() {
        new SampleSettings().sendingNothing().check();

        assertThat(told).singleElement().asString().contains("No mail leaves this server");
    }

    /** One wrong setting each, and the name that the line in the log begins with. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("SAMVERK_BASE_URL", change(set -> set.baseUrl = Optional.empty())),
                arguments("SAMVERK_BASE_URL", change(set -> set.baseUrl = Optional.of("http://samverk.example"))),
                arguments("SAMVERK_BASE_URL", change(set -> set.baseUrl = Optional.of("https://samverk.example/a"))),
                arguments("SAMVERK_BASE_URL", change(set -> set.baseUrl = Optional.of("samverk.example"))),
                arguments("HTTP_ALIASES", change(set -> set.httpAliases = Optional.of("samverk.example"))),
                arguments("HTTP_PROXIES", change(set -> set.httpProxies = Optional.of("10.0.0.(7|8"))),
                arguments("SAMVERK_CATALOGUE_FILE", change(set -> set.catalogueFile = Optional.of("no-such-file"))),
                arguments("SAMVERK_LINK_KEY_FILE", change(set -> set.linkKeyFile = Optional.empty())),
                arguments("SAMVERK_LINK_KEY_FILE", change(set -> set.linkKeyFile = Optional.of("no-such-file"))),
                arguments("KEYSTORE_PASSWORD", change(set -> set.keystorePassword = Optional.empty())),
                arguments("KEYSTORE_PASSWORD", change(set -> set.keystorePassword = Optional.of("short"))),
                arguments(
                        "KEYSTORE_PASSWORD", change(set -> set.keystorePassword = Optional.of("${keystore_password}"))),
                arguments("SAMVERK_SMTP_HOST", change(set -> set.smtpHost = Optional.empty())),
                arguments("SAMVERK_SMTP_PORT", change(set -> set.smtpPort = "smtp")),
                arguments("SAMVERK_SMTP_PORT", change(set -> set.smtpPort = "65536")),
                arguments("SAMVERK_SMTP_USER", change(set -> set.smtpUser = Optional.of("samverk"))),
                arguments("SAMVERK_SMTP_STARTTLS", change(set -> set.smtpStarttls = "on")),
                arguments("SAMVERK_MAILIN_TLS", change(set -> set.mailInTls = "on")),
                arguments("SAMVERK_MAILIN_PORT", change(set -> set.mailInPort = "imap")),
                arguments("SAMVERK_MAILIN_USER", change(set -> set.mailInUser = Optional.of("kvitton"))),
                arguments("SAMVERK_MAILIN_DOMAIN", change(set -> set.mailInDomain = Optional.of("kvitton.example"))),
                arguments("SAMVERK_MAIL_SEND", change(set -> set.mailSend = "ture")),
                arguments("SAMVERK_MAIL_FROM", change(set -> set.mailFrom = "Samverk")));
    }

    private static Consumer<Settings> change(Consumer<Settings> change) {
        return change;
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongStopsTheStartAndIsNamed(String name, Consumer<Settings> change) {
        SampleSettings settings = new SampleSettings();
        change.accept(settings);

        assertThatIllegalStateException()
                .isThrownBy(() -> settings.check())
                .withMessageContaining("does not start: " + name);
        assertThat(told).isNotEmpty().first().asString().startsWith(name + " ");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        SampleSettings settings = new SampleSettings();
        settings.baseUrl = Optional.empty();
        settings.smtpHost = Optional.empty();
        settings.keystorePassword = Optional.empty();

        assertThatIllegalStateException().isThrownBy(() -> settings.check());
        assertThat(told).hasSize(3);
    }

    @Test
    void aTrialThatSendsNothingNeedsNoMailServer() {
        SampleSettings settings = new SampleSettings().sendingNothing();
        settings.smtpHost = Optional.empty();

        assertThatNoException().isThrownBy(() -> settings.check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9080", "https://localhost", "https://samverk.example:8443/"})
    void whatIsReachedOnThisComputerNeedsNoTls(String url) {
        assertThatNoException()
                .isThrownBy(() -> new SampleSettings().withBaseUrl(url).check());
    }
}
