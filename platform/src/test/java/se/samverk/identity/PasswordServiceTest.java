package se.samverk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.limit.SampleTries;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Refused;

/** What is done while somebody who asks for a new password waits for the answer. */
class PasswordServiceTest {

    private final List<String> counted = new ArrayList<>();
    private final List<Runnable> handedOver = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final PasswordService service = new PasswordService();
    private Limit reached;

    @BeforeEach
    void wire() {
        service.limits = new RateLimits() {
            @Override
            public boolean count(Limit limit, String subject) {
                counted.add(limit.code() + " " + subject);
                return limit != reached;
            }

            @Override
            public void takeBack(Limit limit, String subject) {
                counted.remove(limit.code() + " " + subject);
            }
        };
        service.tries = SampleTries.with(service.limits);
        service.links = new PasswordLinks() {
            @Override
            public void send(EmailAddress email, String networkAddress) {
                sent.add(email + " " + networkAddress);
            }
        };
        service.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> handedOver.add((Runnable) arguments[0]));
    }

    @Test
    @DisplayName("D9a: whether there is such a user is looked at after the answer")
    void theRequestOnlyCountsAndHandsOver() {
        service.request(" Eva@Norrsken.example ", "192.0.2.1");

        assertThat(counted)
                .containsExactlyInAnyOrder(
                        "PASSWORD_RESET_ADDRESS 192.0.2.1", "PASSWORD_RESET_ACCOUNT eva@norrsken.example");
        assertThat(sent).isEmpty();
        handedOver.forEach(Runnable::run);
        assertThat(sent).containsExactly("eva@norrsken.example 192.0.2.1");
    }

    @Test
    void whoHasAnAddressOfVersion10IsMailed() {
        service.request(" Info@Kund-.SE", "192.0.2.1");

        handedOver.forEach(Runnable::run);
        assertThat(sent).containsExactly("info@kund-.se 192.0.2.1");
        assertThat(counted).contains("PASSWORD_RESET_ACCOUNT info@kund-.se");
    }

    private static String tried(Limit limit) {
        return limit.code() + " " + (limit == PasswordService.ADDRESS_LIMIT ? "192.0.2.1" : "eva@norrsken.example");
    }

    static Stream<Limit> limits() {
        return Stream.of(PasswordService.ADDRESS_LIMIT, PasswordService.ACCOUNT_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("D9a: a limit that is reached is not told, and takes nothing of the other")
    void aLimitIsNotTold(Limit limit) {
        reached = limit;

        service.request("eva@norrsken.example", "192.0.2.1");

        assertThat(handedOver).isEmpty();
        assertThat(counted).containsOnly(tried(limit));
    }

    @Test
    @DisplayName("D9a: three mails an account and hour")
    void threeMailsAnAccountAndHour() {
        assertThat(PasswordService.ACCOUNT_LIMIT.most()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"})
    void whatIsNoAddressIsToldAtItsFieldAndNotCounted(String entered) {
        Refused.at(
                "email",
                entered.contains("\n") ? CommonError.NOT_PLAIN_TEXT : CommonError.INVALID_EMAIL,
                () -> service.request(entered, "192.0.2.1"));

        assertThat(counted).isEmpty();
    }
}
