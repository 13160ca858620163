package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.company.Company;
import se.samverk.identity.IdentityError;
import se.samverk.identity.PasswordService;
import se.samverk.identity.PasswordService.Step;
import se.samverk.identity.SignedIn;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;

/** A forgotten password, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class PasswordStoryTest extends Story {

    private AccountScene accounts;
    private EmailAddress eva;

    @BeforeEach
    void enter() {
        accounts = new AccountScene(scene);
        eva = accounts.person(scene.company().id());
    }

    @Test
    @DisplayName("S9: the link of the mail gives a new password, and the old one is worth nothing")
    void aForgottenPasswordIsReplaced() {
        accounts.forget(eva);
        String token = accounts.token(eva);
        assertThat(accounts.look(token)).isEqualTo(Step.RESET);

        accounts.choose(token, AccountScene.NEW_PASSWORD);

        Refused.with(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(eva, AccountScene.PASSWORD));
        assertThat(accounts.isLoggedIn(accounts.logIn(eva, AccountScene.NEW_PASSWORD)))
                .isTrue();
        assertThat(accounts.subjects(eva))
                .containsExactly("Ditt konto i Samverk har fått ett nytt lösenord", "Ange ett nytt lösenord i Samverk");
    }

    @Test
    @DisplayName("D9a: a new password ends every log-in and every other link of the user")
    void aNewPasswordClosesWhatTheOldOneOpened() {
        SignedIn earlier = accounts.logIn(eva, AccountScene.PASSWORD);
        EmailAddress leo = accounts.person(scene.company().id());
        SignedIn somebodyElse = accounts.logIn(leo, AccountScene.PASSWORD);
        accounts.forget(eva);

        accounts.choose(accounts.token(eva), AccountScene.NEW_PASSWORD);

        assertThat(accounts.isLoggedIn(earlier)).isFalse();
        assertThat(accounts.isLoggedIn(somebodyElse)).isTrue();
    }

    @Test
    @DisplayName("§9: what is done to an account is read by the company that its person was in")
    void anAccountIsOnRecordWithACompany() {
        Company company = scene.company();
        EmailAddress leo = accounts.person(company.id());
        String leoId = accounts.logIn(leo, AccountScene.PASSWORD).userId();
        Refused.with(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(leo, "another word here"));
        accounts.forget(leo);
        accounts.choose(accounts.token(leo), AccountScene.NEW_PASSWORD);

        assertThat(scene.auditOf(company.id(), leoId))
                .extracting(row -> row[0])
                .containsExactly("LOG_IN", "LOG_IN_FAILED", "PASSWORD_RESET_REQUESTED", "PASSWORD_CHANGED");
        assertThat(scene.auditOf(lind.id(), leoId)).isEmpty();
    }

    @Test
    @DisplayName("D9a: a link works once")
    void aLinkWorksOnce() {
        accounts.forget(eva);
        String token = accounts.token(eva);
        accounts.choose(token, AccountScene.NEW_PASSWORD);

        Refused.with(CommonError.LINK_NOT_VALID, () -> accounts.choose(token, "another anchor beside bicycles"));
        assertThat(accounts.look(token)).isEqualTo(Step.TOO_LATE);
    }

    @Test
    @DisplayName("D9a: a link works for sixty minutes, not a second longer")
    void aLinkWorksForSixtyMinutes() {
        accounts.forget(eva);
        String token = accounts.token(eva);

        scene.clock.pass(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(accounts.look(token)).isEqualTo(Step.RESET);
        scene.clock.pass(Duration.ofSeconds(1));

        assertThat(accounts.look(token)).isEqualTo(Step.TOO_LATE);
        Refused.with(CommonError.LINK_NOT_VALID, () -> accounts.choose(token, AccountScene.NEW_PASSWORD));
    }

    @Test
    @DisplayName("D9a: a later request ends the earlier link")
    void aLaterLinkEndsTheEarlier() {
        accounts.forget(eva);
        String earlier = accounts.token(eva);
        accounts.forget(eva);

        assertThat(accounts.look(earlier)).isEqualTo(Step.TOO_LATE);
        assertThat(accounts.look(accounts.token(eva))).isEqualTo(Step.RESET);
    }

    @Test
    @DisplayName("D9a: a password that is refused leaves the link as it is")
    void aRefusedPasswordUsesNothingUp() {
        accounts.forget(eva);
        String token = accounts.token(eva);
        PasswordService passwords = service(PasswordService.class);

        Refused.at("password", IdentityError.PASSWORD_TOO_SHORT, () -> accounts.choose(token, "x"));
        Refused.at("password", IdentityError.PASSWORD_TOO_COMMON, () -> accounts.choose(token, "passwordpassword"));
        Refused.at(
                "repeated",
                IdentityError.PASSWORDS_DIFFER,
                () -> scene.as(
                        null,
                        () -> passwords.choose(token, AccountScene.NEW_PASSWORD, AccountScene.NEW_PASSWORD + "!")));

        accounts.choose(token, AccountScene.NEW_PASSWORD);
        accounts.logIn(eva, AccountScene.NEW_PASSWORD);
    }

    @Test
    @DisplayName("D9a: an address without an account gets no mail")
    void nobodyIsMailedNothing() {
        EmailAddress nobody = Scene.email("nobody");

        accounts.forget(nobody);

        assertThat(accounts.subjects(nobody)).isEmpty();
    }
}
