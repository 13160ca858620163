package se.samverk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Refused;

/** The tries that fail, without a database: nobody is known here. */
class LogInServiceTest {

    private final List<String> counted = new ArrayList<>();
    private final List<String> takenBack = new ArrayList<>();
    private final List<String> lookedFor = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final LogInService service = new LogInService();
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
                takenBack.add(limit.code() + " " + subject);
            }
        };
        service.tries = SampleTries.with(service.limits);
        service.logIns = new LogIns() {
            @Override
            public Optional<Candidate> find(EmailAddress email) {
                lookedFor.add(email.value());
                return Optional.empty();
            }

            @Override
            public void failed(Optional<Candidate> candidate) {
                assertThat(candidate).isEmpty();
                recorded.add("failed");
            }
        };
        service.passwords = new Passwords();
    }

    private void fail(String email) {
        Refused.with(IdentityError.LOG_IN_FAILED, () -> service.logIn(email, "a password", "192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown@norrsken.example", "no address", "", "a@b@c"})
    void whoeverIsNotKnownIsAnsweredAlike(String email) {
        fail(email);
    }

    @Test
    void everyTryCountsAgainstItsAccountAndItsAddress() {
        fail("eva@norrsken.example");

        assertThat(counted)
                .containsExactlyInAnyOrder("LOG_IN_ADDRESS 192.0.2.1", "LOG_IN_ACCOUNT eva@norrsken.example");
    }

    @Test
    @DisplayName("A password that too many others keep from being looked at is no wrong password")
    void aTryThatIsNotMadeIsTakenBack() {
        service.passwords = new Passwords() {
            @Override
            public boolean matches(String password, String hash) {
                throw new BusinessException(IdentityError.BUSY);
            }
        };

        Refused.with(IdentityError.BUSY, () -> service.logIn("eva@norrsken.example", "a password", "192.0.2.1"));

        assertThat(takenBack).containsExactlyElementsOf(counted).hasSize(2);
        assertThat(recorded).isEmpty();
    }

    static Stream<Limit> limits() {
        return Stream.of(LogInService.ADDRESS_LIMIT, LogInService.ACCOUNT_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("Beyond a limit no password is looked at, nothing is read and nothing recorded")
    void beyondALimitATryCostsNothing(Limit limit) {
        reached = limit;
        service.passwords = null;

        fail("eva@norrsken.example");

        assertThat(lookedFor).isEmpty();
        assertThat(recorded).isEmpty();
        assertThat(takenBack).hasSize(counted.size() - 1);
    }

    @Test
    void whoHasAnAddressOfVersion10IsLookedForByIt() {
        fail(" Info@Kund-.SE");

        assertThat(lookedFor).containsExactly("info@kund-.se");
        assertThat(counted).contains("LOG_IN_ACCOUNT info@kund-.se");
    }

    @Test
    void anAccountIsOneHoweverItsAddressIsTyped() {
        List.of("eva@norrsken.example", "Eva@Norrsken.example", " eva@norrsken.example", "eva@norrsken.example\t\t")
                .forEach(this::fail);

        assertThat(new HashSet<>(counted))
                .containsExactlyInAnyOrder("LOG_IN_ADDRESS 192.0.2.1", "LOG_IN_ACCOUNT eva@norrsken.example");
    }
}
