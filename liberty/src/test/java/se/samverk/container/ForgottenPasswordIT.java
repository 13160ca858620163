package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogIns;
import se.samverk.identity.PasswordLinks;
import se.samverk.identity.PasswordService;
import se.samverk.identity.PasswordService.Step;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.testing.MutableClock;
import se.samverk.testing.Numbers;

/** A forgotten password, and the first one of somebody whom another has entered. */
@ArquillianTest
class ForgottenPasswordIT {

    private static final String OTHER = "another anchor beside bicycles";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    Statements statements;

    @Inject
    MutableClock clock;

    @Inject
    PasswordService passwords;

    @Inject
    PasswordLinks links;

    @Inject
    LogIns logIns;

    private Caller person;

    @BeforeEach
    void enter() {
        person = world.firm().administrator();
        world.isNobody();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void choose(String token, String password) {
        passwords.choose(token, password, password);
    }

    @Test
    @DisplayName("D9a: an answer costs the same statements for a known and an unknown address")
    void asksTheSameOfTheDatabase() {
        List<String> known = request(person.email());
        List<String> unknown = request("nobody-" + UUID.randomUUID() + "@example.com");

        assertThat(known).isEqualTo(unknown).noneMatch(sql -> sql.contains("app_user"));
    }

    private List<String> request(String email) {
        String address = UUID.randomUUID().toString();
        return statements.of(() -> passwords.request(email, address)).stream()
                .map(sql -> sql.replaceAll("\\s+bind =>.*", ""))
                .toList();
    }

    @Test
    @DisplayName("D9a: an unknown address and a deactivated user change and mail nothing")
    void mailsOnlyWhoMayLogIn() {
        database.change("update app_user set active = false where id = ?", person.userId());
        String nobody = "nobody-" + UUID.randomUUID() + "@example.com";

        links.send(EmailAddress.of("email", person.email()), World.ADDRESS);
        links.send(EmailAddress.of("email", nobody), World.ADDRESS);

        assertThat(accounts.mails(person.email())).isEmpty();
        assertThat(accounts.mails(nobody)).isEmpty();
        assertThat(linksOf(person)).isEmpty();
        assertThat(database.recorded(person.userId())).isEmpty();
    }

    private List<String> linksOf(Caller whose) {
        return database.column("select id from account_link where subject_id = ?", whose.userId());
    }

    @Test
    @DisplayName("D9a: a link of somebody who has been deactivated since is worth nothing")
    void closesWithTheUser() {
        String token = accounts.forgotten(person);
        database.change("update app_user set active = false where id = ?", person.userId());

        assertThat(passwords.look(token).step()).isEqualTo(Step.TOO_LATE);
        assertRefused(CommonError.LINK_NOT_VALID, () -> choose(token, OTHER));
    }

    @Test
    @DisplayName("S9, D9a: looking at a link changes nothing, however often")
    void changesNothingWhenLookedAt() {
        String token = accounts.forgotten(person);
        var before = database.rows("select * from account_link where subject_id = ?", person.userId());

        for (int i = 0; i < 3; i++) {
            assertThat(passwords.look(token)).isEqualTo(new PasswordService.PasswordLink(Step.RESET, person.email()));
        }

        assertThat(database.rows("select * from account_link where subject_id = ?", person.userId()))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("D9a: of fifty who use a link at the same instant one succeeds")
    void letsOneOfFifty() {
        String token = accounts.forgotten(person);

        List<String> outcomes = threads.atOnce(50, () -> choose(token, Accounts.NEW_PASSWORD));

        assertThat(outcomes)
                .containsOnlyOnce(Threads.DONE)
                // Hashing has a few places only; who waits for one too long is told to come again.
                .isSubsetOf(Threads.DONE, CommonError.LINK_NOT_VALID.name(), IdentityError.BUSY.name());
        assertThat(database.recorded(person.userId())).containsExactly("PASSWORD_RESET_REQUESTED", "PASSWORD_CHANGED");
        assertThat(accounts.mails(person.email())).containsExactly("PASSWORD_RESET", "PASSWORD_CHANGED");
    }

    @Test
    @DisplayName("D9a: of many links asked for at the same instant one is good")
    void leavesOneLinkOpen() {
        EmailAddress email = EmailAddress.of("email", person.email());

        List<String> outcomes = threads.atOnce(8, () -> links.send(email, World.ADDRESS));

        assertThat(outcomes).containsOnly(Threads.DONE);
        assertThat(linksOf(person)).hasSize(8);
        assertThat(database.column(
                        "select id from account_link where subject_id = ? and used_at is null" + " and expires_at > ?",
                        person.userId(),
                        Timestamp.from(clock.instant().plusSeconds(60))))
                .hasSize(1);
    }

    @Test
    @DisplayName("D9a: a new password ends every session and every link of the user, nobody else's")
    void closesWhatTheOldOneOpened() {
        Caller somebodyElse = world.firm().administrator();
        String one = accounts.logIn(person, World.PASSWORD);
        String two = accounts.logIn(person, World.PASSWORD);
        String foreign = accounts.logIn(somebodyElse, World.PASSWORD);
        String entered = accounts.entered(person);
        String token = accounts.forgotten(person);

        choose(token, Accounts.NEW_PASSWORD);

        assertThat(accounts.runs(one)).isFalse();
        assertThat(accounts.runs(two)).isFalse();
        assertThat(accounts.runs(foreign)).isTrue();
        assertThat(passwords.look(entered).step()).isEqualTo(Step.TOO_LATE);
        assertRefused(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(person, World.PASSWORD));
        assertThat(accounts.runs(accounts.logIn(person, Accounts.NEW_PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("D9a: a log-in that was being checked while the password changed does not begin")
    void stopsALogInWithTheOldPassword() {
        LogIns.Candidate checked =
                logIns.find(EmailAddress.of("email", person.email())).orElseThrow();
        choose(accounts.forgotten(person), Accounts.NEW_PASSWORD);

        assertRefused(IdentityError.LOG_IN_FAILED, () -> logIns.begin(checked, null));

        assertThat(database.column("select id from login_session where user_id = ?", person.userId()))
                .isEmpty();
    }

    @Test
    @DisplayName("S9: somebody who was locked out by wrong tries gets in with the new password")
    void endsTheLockOut() {
        for (int tried = 0; tried < 12; tried++) {
            Refusal.of(() -> accounts.logIn(person, OTHER));
        }

        choose(accounts.forgotten(person), Accounts.NEW_PASSWORD);

        assertThat(accounts.runs(accounts.logIn(person, Accounts.NEW_PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("D9a: somebody entered by another chooses the first password within fourteen days")
    void letsAnEnteredUserChoose() {
        String token = accounts.entered(person);

        clock.pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(passwords.look(token).step()).isEqualTo(Step.CHOOSE);
        choose(token, Accounts.NEW_PASSWORD);

        assertThat(accounts.runs(accounts.logIn(person, Accounts.NEW_PASSWORD))).isTrue();
        assertRefused(CommonError.LINK_NOT_VALID, () -> choose(token, OTHER));
    }

    @Test
    @DisplayName("D9a: a token stands in no table")
    void keepsNoToken() {
        String token = accounts.forgotten(person);
        choose(token, Accounts.NEW_PASSWORD);

        for (List<String> column : database.textColumns()) {
            String sql = "select count(*) from \"%s\" where \"%s\" like ?".formatted(column.get(0), column.get(1));
            assertThat(database.value(sql, "%" + token + "%"))
                    .as(column.toString())
                    .isEqualTo("0");
        }
    }

    @Test
    @DisplayName("D9a: what is no link is too late, and of no use")
    void acceptsNoMadeUpToken() {
        String registration = accounts.applied(Numbers.organisationNumber(), "a" + UUID.randomUUID() + "@example.com");

        for (String token : List.of("", "x", "å\u0000", registration)) {
            assertThat(passwords.look(token).step()).isEqualTo(Step.TOO_LATE);
            assertRefused(CommonError.LINK_NOT_VALID, () -> choose(token, OTHER));
        }
        assertThat(passwords.look(null).step()).isEqualTo(Step.TOO_LATE);
    }
}
