package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.identity.LogInService.ACCOUNT_LIMIT;
import static se.samverk.identity.LogInService.ADDRESS_LIMIT;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Firm;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.identity.SignedIn;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Sha256;
import se.samverk.testing.MutableClock;

/** Logging in, staying logged in and logging out. */
@ArquillianTest
class LogInIT {

    private static final String WRONG = "not the right words at all";

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    @Inject
    LogInService logIns;

    /** Of each test its own, since tries are counted by it. */
    private final String address = UUID.randomUUID().toString();

    @BeforeEach
    void stopClock() {
        clock.setTo(Instant.parse("2024-09-02T06:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private SignedIn logIn(Caller person) {
        world.isNobody();
        return logIns.logIn(person.email(), World.PASSWORD, address);
    }

    private BusinessException refusal(String email, String password) {
        world.isNobody();
        return Refusal.of(() -> logIns.logIn(email, password, address));
    }

    private static void assertFailed(BusinessException refusal) {
        assertThat(refusal.code()).isEqualTo(IdentityError.LOG_IN_FAILED);
        assertThat(refusal.field()).isNull();
        assertThat(refusal.arguments()).isEmpty();
    }

    @Test
    @DisplayName("§4: with address and password a session begins, for the person's company")
    void beginsASession() {
        Bureau bureau = world.bureau();

        SignedIn full = logIn(bureau.full());
        SignedIn standard = logIn(bureau.standard());

        assertThat(full.groups()).containsExactly(SignedIn.BUREAU, SignedIn.FULL);
        assertThat(standard.groups()).containsExactly(SignedIn.BUREAU);
        Caller resumed = logIns.resume(full.sessionId()).orElseThrow();
        assertThat(resumed)
                .usingRecursiveComparison()
                .ignoringFields("sessionId")
                .isEqualTo(bureau.full());
        assertThat(database.recorded(bureau.full().userId())).containsExactly("LOG_IN");
    }

    @Test
    @DisplayName("D9a: wrong, unknown, closed and locked out are answered alike")
    void answersEveryFailureAlike() {
        Caller person = world.firm().administrator();
        Caller closed = world.firm().administrator();
        database.change("update app_user set active = false where id = ?", closed.userId());

        assertFailed(refusal("nobody-" + address + "@example.com", World.PASSWORD));
        assertFailed(refusal("no address", World.PASSWORD));
        assertFailed(refusal(null, null));
        assertFailed(refusal(closed.email(), World.PASSWORD));
        for (int tried = 0; tried < ACCOUNT_LIMIT.most(); tried++) {
            assertFailed(refusal(person.email(), WRONG));
        }
        assertFailed(refusal(person.email(), World.PASSWORD));

        assertThat(database.recorded(person.userId()))
                .hasSize(ACCOUNT_LIMIT.most())
                .containsOnly("LOG_IN_FAILED");
        assertThat(database.column("select id from login_session where user_id = ?", person.userId()))
                .isEmpty();
    }

    @Test
    @DisplayName("D9a: who is locked out can log in again after a minute, then after two")
    void letsInAgainLater() {
        Caller person = world.firm().administrator();
        for (int tried = 0; tried <= ACCOUNT_LIMIT.most(); tried++) {
            refusal(person.email(), WRONG);
        }

        clock.pass(Duration.ofMinutes(1));
        assertFailed(refusal(person.email(), WRONG));
        clock.pass(Duration.ofMinutes(1));
        assertFailed(refusal(person.email(), World.PASSWORD));
        clock.pass(Duration.ofMinutes(1));

        assertThat(logIn(person).userId()).isEqualTo(person.userId());
    }

    @Test
    @DisplayName("D9a: an office behind one network address may log in as often as it likes")
    void countsOnlyFailuresOfANetworkAddress() {
        Caller person = world.firm().administrator();
        database.change(
                "insert into attempt_count (scope, subject_hash, window_start, attempts)"
                        + " values ('LOG_IN_ADDRESS', ?, '2024-09-02 06:00:00', ?)",
                Sha256.hex(address),
                ADDRESS_LIMIT.most() - 1);

        for (int times = 0; times < 3; times++) {
            assertThat(logIn(person).userId()).isEqualTo(person.userId());
        }
        assertFailed(refusal("nobody-" + address + "@example.com", World.PASSWORD));
        assertFailed(refusal(person.email(), World.PASSWORD));
    }

    @Test
    @DisplayName("D9a: who is beyond the limit of an address locks nobody else's account")
    void locksNoAccountFromALockedAddress() {
        Caller person = world.firm().administrator();
        database.change(
                "insert into attempt_count (scope, subject_hash, window_start, attempts)"
                        + " values ('LOG_IN_ADDRESS', ?, '2024-09-02 06:00:00', ?)",
                Sha256.hex(address),
                ADDRESS_LIMIT.most());
        for (int tried = 0; tried <= ACCOUNT_LIMIT.most(); tried++) {
            assertFailed(refusal(person.email(), WRONG));
        }

        SignedIn elsewhere =
                logIns.logIn(person.email(), World.PASSWORD, UUID.randomUUID().toString());

        assertThat(elsewhere.userId()).isEqualTo(person.userId());
    }

    @Test
    @DisplayName("D9a: a log-in that succeeds makes the failures before it forgotten")
    void forgetsFailuresAfterASuccess() {
        Caller person = world.firm().administrator();
        for (int round = 0; round < 2; round++) {
            for (int tried = 1; tried < ACCOUNT_LIMIT.most(); tried++) {
                refusal(person.email(), WRONG);
            }
            assertThat(logIn(person).userId()).isEqualTo(person.userId());
        }
    }

    @Test
    @DisplayName("§4: logging out ends the session for good, and only that one")
    void endsTheSession() {
        Caller person = world.firm().administrator();
        String one = logIn(person).sessionId();
        String other = logIn(person).sessionId();
        world.is(logIns.resume(one).orElseThrow());

        logIns.logOut();

        assertThat(logIns.resume(one)).isEmpty();
        assertThat(logIns.resume(other)).isPresent();
        assertThat(database.recorded(person.userId())).endsWith("LOG_OUT");
    }

    @Test
    @DisplayName("§4: a session ends after twenty-one hours, not a second before")
    void endsAfterTwentyOneHours() {
        String session = logIn(world.firm().administrator()).sessionId();

        clock.pass(Duration.ofHours(21).minusSeconds(1));
        assertThat(logIns.resume(session)).isPresent();
        clock.pass(Duration.ofSeconds(1));

        assertThat(logIns.resume(session)).isEmpty();
    }

    @Test
    @DisplayName("D11: a change of role or permission counts at the next request")
    void seesAChangeAtOnce() {
        Firm firm = world.firm();
        Bureau bureau = world.bureau();
        Caller administrator = world.administrator(firm);
        String ofAdministrator = logIn(administrator).sessionId();
        String ofEmployee = logIn(bureau.full()).sessionId();

        database.change(
                "update membership set role = 'USER', administrator_of = null where user_id = ?",
                administrator.userId());
        database.change(
                "update membership set permission = 'STANDARD' where user_id = ?",
                bureau.full().userId());

        assertThat(logIns.resume(ofAdministrator).orElseThrow().role()).isEqualTo(Role.USER);
        Caller employee = logIns.resume(ofEmployee).orElseThrow();
        assertThat(employee.permission()).isEqualTo(Permission.STANDARD);
        world.is(employee);
        assertThat(logIns.renew().groups()).containsExactly(SignedIn.BUREAU);
    }

    @Test
    @DisplayName("D11: who leaves the company, or is closed, is out at the next request")
    void isOutAtOnce() {
        Firm firm = world.firm();
        String left = logIn(firm.user()).sessionId();
        String closed = logIn(firm.administrator()).sessionId();

        database.change(
                "update membership set active = false where user_id = ?",
                firm.user().userId());
        database.change(
                "update app_user set active = false where id = ?",
                firm.administrator().userId());

        assertThat(logIns.resume(left)).isEmpty();
        assertThat(logIns.resume(closed)).isEmpty();
        assertFailed(refusal(firm.user().email(), World.PASSWORD));
    }

    @Test
    @DisplayName("§4: a hash made with older parameters is replaced at log-in, and only then")
    void replacesAnOutdatedHash() {
        Caller person = world.firm().administrator();
        String outdated = Password.hash(World.PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(8192, 1, 1, 32, Argon2.ID))
                .getResult();
        database.change("update app_user set password_hash = ? where id = ?", outdated, person.userId());

        refusal(person.email(), WRONG);
        assertThat(hash(person)).isEqualTo(outdated);
        logIn(person);
        String fresh = hash(person);
        assertThat(fresh).isNotEqualTo(outdated).startsWith("$argon2id$");
        logIn(person);

        assertThat(hash(person)).isEqualTo(fresh);
    }

    private String hash(Caller person) {
        return database.value("select password_hash from app_user where id = ?", person.userId());
    }
}
