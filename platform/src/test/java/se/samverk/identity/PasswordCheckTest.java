package se.samverk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.limit.SampleTries;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;

class PasswordCheckTest {

    private static final String PASSWORD = "korrekt häst batteri";
    private static final String WRONG = "fel häst batteri";

    private final List<String> told = new ArrayList<>();
    private final PasswordCheck check = new PasswordCheck();
    private boolean within = true;
    private User eva;

    @BeforeEach
    void wire() {
        check.passwords = new Passwords();
        check.limits = new RateLimits() {
            @Override
            public boolean count(Limit limit, String subject) {
                told.add("count " + limit.code() + " " + subject);
                return within;
            }

            @Override
            public void takeBack(Limit limit, String subject) {
                told.add("take back " + limit.code() + " " + subject);
            }

            @Override
            public void forget(Limit limit, String subject) {
                told.add("forget " + limit.code() + " " + subject);
            }
        };
        check.tries = SampleTries.with(check.limits);
        eva = new User(
                EmailAddress.of("email", "eva@norrsken.example"), "Eva", Language.SV, check.passwords.hash(PASSWORD));
    }

    @Test
    void theOwnersTryCountsAmongTheLogInsUntilThePasswordIsRight() {
        Refused.at("password", IdentityError.PASSWORD_WRONG, () -> check.requireOwner(eva, WRONG));
        check.requireOwner(eva, PASSWORD);

        assertThat(told)
                .containsExactly(
                        "count LOG_IN_ACCOUNT eva@norrsken.example",
                        "count LOG_IN_ACCOUNT eva@norrsken.example",
                        "forget LOG_IN_ACCOUNT eva@norrsken.example");
    }

    @Test
    void whoHasLoggedInHasTriesOfItsOwn() {
        Refused.at("present", IdentityError.PASSWORD_WRONG, () -> check.requirePresent(eva, WRONG));
        check.requirePresent(eva, PASSWORD);

        assertThat(told)
                .containsExactly(
                        "count PRESENT_PASSWORD " + eva.id(),
                        "count PRESENT_PASSWORD " + eva.id(),
                        "forget PRESENT_PASSWORD " + eva.id());
    }

    @Test
    void aTryThatIsTooBusyToBeMadeIsTakenBack() {
        check.passwords = new Passwords() {
            @Override
            public boolean matches(String password, String hash) {
                throw new BusinessException(IdentityError.BUSY);
            }
        };

        Refused.with(IdentityError.BUSY, () -> check.requirePresent(eva, PASSWORD));

        assertThat(told)
                .containsExactly("count PRESENT_PASSWORD " + eva.id(), "take back PRESENT_PASSWORD " + eva.id());
    }

    @Test
    void beyondTheLimitTheRightPasswordIsRefusedTooAndNothingIsForgotten() {
        within = false;

        Refused.with(CommonError.TOO_MANY_ATTEMPTS, () -> check.requireOwner(eva, PASSWORD));
        Refused.with(CommonError.TOO_MANY_ATTEMPTS, () -> check.requirePresent(eva, PASSWORD));
        assertThat(told).hasSize(2).allMatch(each -> each.startsWith("count"));
    }
}
