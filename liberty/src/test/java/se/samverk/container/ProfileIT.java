package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.identity.PasswordCheck;
import se.samverk.identity.PasswordService;
import se.samverk.identity.PasswordService.Step;
import se.samverk.identity.ProfileService;
import se.samverk.shared.CommonError;
import se.samverk.testing.MutableClock;

/** What people change of their own account. */
@ArquillianTest
class ProfileIT {

    private static final String WRONG = "not the right words at all";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    @Inject
    LogInService logIns;

    @Inject
    PasswordService passwords;

    @Inject
    ProfileService profiles;

    private Caller person;
    private String session;

    @BeforeEach
    void logIn() {
        person = world.firm().administrator();
        session = accounts.logIn(person, World.PASSWORD);
        world.is(logIns.resume(session).orElseThrow());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void change(String present, String password) {
        profiles.changePassword(present, password, password);
    }

    @Test
    @DisplayName("§9: a name and a language are changed, and recorded")
    void changesNameAndLanguage() {
        profiles.save("  Maja Sol ", "en", profiles.view().version());

        assertThat(profiles.view().name()).isEqualTo("Maja Sol");
        assertThat(profiles.view().language().code()).isEqualTo("en");
        assertThat(database.rows(
                        "select action, fact from audit_entry" + " where object_id = ? order by id desc",
                        person.userId()))
                .first()
                .asList()
                .satisfies(row -> {
                    assertThat(row).first().isEqualTo("PROFILE_CHANGED");
                    assertThat((String) row.get(1))
                            .contains(
                                    "\"before\":{\"language\":\"SV\",\"name\":\"" + person.name() + "\"}",
                                    "\"after\":{\"language\":\"EN\",\"name\":\"Maja Sol\"}");
                });
    }

    @Test
    @DisplayName("§7: who saves what another has saved since is told so")
    void changesNothingThatIsStale() {
        int version = profiles.view().version();
        profiles.save("Maja Sol", "en", version);

        assertRefused(CommonError.STALE, () -> profiles.save("Eva Sol", "sv", version));
        assertRefused(
                CommonError.REQUIRED,
                "name",
                () -> profiles.save(" ", "sv", profiles.view().version()));
        assertRefused(
                CommonError.INVALID_LANGUAGE,
                "language",
                () -> profiles.save("Eva Sol", "de", profiles.view().version()));
        assertThat(profiles.view().name()).isEqualTo("Maja Sol");
    }

    @Test
    @DisplayName("D9a: a changed password ends the other sessions and links; this session goes on")
    void changesThePassword() {
        String other = accounts.logIn(person, World.PASSWORD);
        String forgotten = accounts.forgotten(person);
        world.is(logIns.resume(session).orElseThrow());

        change(World.PASSWORD, Accounts.NEW_PASSWORD);

        assertThat(accounts.runs(session)).isTrue();
        assertThat(accounts.runs(other)).isFalse();
        assertThat(passwords.look(forgotten).step()).isEqualTo(Step.TOO_LATE);
        assertThat(accounts.mails(person.email())).endsWith("PASSWORD_CHANGED");
        assertThat(database.recorded(person.userId())).endsWith("PASSWORD_CHANGED");
        assertRefused(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(person, World.PASSWORD));
        assertThat(accounts.runs(accounts.logIn(person, Accounts.NEW_PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("D9a: what is wrong is told at its field, and changes nothing")
    void refusesAtTheField() {
        String other = accounts.logIn(person, World.PASSWORD);
        world.is(logIns.resume(session).orElseThrow());

        assertRefused(IdentityError.PASSWORD_WRONG, "present", () -> change(WRONG, Accounts.NEW_PASSWORD));
        assertRefused(IdentityError.PASSWORD_TOO_SHORT, "password", () -> change(World.PASSWORD, "kort"));
        assertRefused(
                IdentityError.PASSWORDS_DIFFER,
                "repeated",
                () -> profiles.changePassword(World.PASSWORD, Accounts.NEW_PASSWORD, WRONG));

        assertThat(accounts.runs(other)).isTrue();
        assertThat(accounts.mails(person.email())).isEmpty();
    }

    @Test
    @DisplayName("D9a: whoever finds a log-in open cannot guess the password for long")
    void limitsGuessing() {
        for (int tried = 0; tried < PasswordCheck.PRESENT_LIMIT.most(); tried++) {
            assertRefused(IdentityError.PASSWORD_WRONG, "present", () -> change(WRONG, Accounts.NEW_PASSWORD));
        }
        assertRefused(CommonError.TOO_MANY_ATTEMPTS, () -> change(World.PASSWORD, Accounts.NEW_PASSWORD));

        clock.pass(Duration.ofMinutes(15));

        change(World.PASSWORD, Accounts.NEW_PASSWORD);
    }
}
