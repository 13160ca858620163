package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.Deadlines;
import se.samverk.collaboration.InvitationService;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.due.DueWorker;
import se.samverk.registration.RegistrationService;
import se.samverk.registration.RegistrationService.Step;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.testing.MutableClock;

/** What becomes of an invitation that nobody answers, as the days go by. */
@ArquillianTest
class InvitationTimersIT {

    private static final Instant SENT = Instant.parse("2024-02-20T09:30:00Z");
    private static final Instant LAST_DAY_OVER = Instant.parse("2024-03-05T23:00:00Z");
    private static final Duration WAITS = Duration.between(SENT, LAST_DAY_OVER);

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    MutableClock clock;

    @Inject
    DueWorker timers;

    @Inject
    Deadlines deadlines;

    @Inject
    InvitationService invitations;

    @Inject
    AnswerService answers;

    @Inject
    CollaborationService collaborations;

    @Inject
    RegistrationService registrations;

    @BeforeEach
    void stopClock() {
        clock.setTo(SENT);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void runAt(Duration sinceSent) {
        clock.setTo(SENT.plus(sinceSent));
        timers.run();
    }

    @Test
    @DisplayName("D2a: it is reminded of after seven days, not a second before")
    void isRemindedOfAfterSevenDays() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);

        runAt(Duration.ofDays(7).minusSeconds(1));
        assertThat(database.mailed("REMINDER", id)).isEmpty();
        runAt(Duration.ofDays(7));

        assertThat(database.mailed("REMINDER", id)).containsExactly(client.email());
        assertThat(database.state(id)).isEqualTo("INVITED");
    }

    @Test
    @DisplayName("D2a: it is reminded of once, however often the timer runs")
    void isRemindedOfOnce() {
        String id = world.invite(world.newClient(world.bureau()), BOOKKEEPING);

        runAt(Duration.ofDays(7));
        timers.run();
        runAt(Duration.ofDays(13));

        assertThat(database.mailed("REMINDER", id)).hasSize(1);
        assertThat(database.recorded(id)).containsExactly("INVITED:bookkeeping", "REMINDED:bookkeeping");
    }

    @Test
    @DisplayName("D2a: several timers at the same instant, as on several servers, remind once")
    void isRemindedOfOnceBySeveralServers() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);
        clock.setTo(SENT.plus(Duration.ofDays(8)));

        List<String> outcomes = threads.atOnce(
                timers::run,
                timers::run,
                () -> deadlines.remind(id),
                () -> deadlines.remind(id),
                () -> deadlines.remind(id));

        assertThat(outcomes).containsOnly(Threads.DONE);
        assertThat(database.mailed("REMINDER", id)).hasSize(1);
    }

    @Test
    @DisplayName("D2a: the reminder's link is the first mail's")
    void remindsWithTheSameLink() {
        String id = world.invite(world.newClient(world.bureau()), BOOKKEEPING);

        runAt(Duration.ofDays(7));

        assertThat(database.mails(id))
                .hasSize(2)
                .extracting(Database.Mail::linkId)
                .containsOnly(database.value("select id from mail_link where collaboration_id = ?", id));
    }

    @Test
    @DisplayName("D2a: it expires when its fourteenth day has ended, not a second before, and the bureau is told")
    void expiresWhenItsLastDayHasEnded() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);

        runAt(WAITS.minusSeconds(1));
        assertThat(database.state(id)).isEqualTo("INVITED");
        runAt(WAITS);

        assertThat(database.state(id)).isEqualTo("EXPIRED");
        timers.run();
        deadlines.expire(id);
        assertThat(database.mailed("EXPIRED", id))
                .containsExactly(client.bureau().full().email());
        assertThat(database.recorded(id)).containsOnlyOnce("EXPIRED:bookkeeping");
    }

    @Test
    @DisplayName("D2a: one that was due for both after a long stop expires without a reminder")
    void expiresWithoutAReminderAfterAStop() {
        String id = world.invite(world.newClient(world.bureau()), BOOKKEEPING);

        runAt(Duration.ofDays(30));

        assertThat(database.mailed("REMINDER", id)).isEmpty();
        assertThat(database.mailed("EXPIRED", id)).hasSize(1);
    }

    @Test
    @DisplayName("D2a: too late to answer is too late before the timer has run, and after")
    void cannotBeAnsweredTooLate() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        String id = world.invite(client, BOOKKEEPING);
        clock.setTo(LAST_DAY_OVER);
        world.is(firm.administrator());

        assertRefused(CollaborationError.INVITATION_EXPIRED, () -> answers.accept(id));
        assertThat(collaborations.ownOpen()).isEmpty();
        timers.run();
        assertRefused(CollaborationError.INVITATION_EXPIRED, () -> answers.accept(id));
        assertRefused(CollaborationError.INVITATION_EXPIRED, () -> answers.decline(id, null));

        assertThat(database.bureauOf(firm.id())).isEmpty();
        assertThat(world.invite(client, BOOKKEEPING)).isNotEqualTo(id);
    }

    @Test
    @DisplayName("D2a: answered, it is neither reminded of nor does it expire")
    void isLeftAloneOnceAnswered() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        String id = world.active(client, firm, BOOKKEEPING);
        String revoked = world.invite(client, World.INVOICING);
        invitations.revoke(revoked);

        runAt(Duration.ofDays(7));
        runAt(WAITS);

        assertThat(database.state(id)).isEqualTo("ACTIVE");
        assertThat(database.state(revoked)).isEqualTo("REVOKED");
        assertThat(database.mailed("REMINDER", id)).isEmpty();
        assertThat(database.mailed("REMINDER", revoked)).isEmpty();
    }

    @Test
    @DisplayName("D2a: resent, it waits fourteen days again and is reminded of again")
    void waitsAgainWhenResent() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);
        runAt(Duration.ofDays(10));
        world.is(client.bureau().full());

        invitations.resend(id);

        Duration endOfTheNewLastDay = Duration.between(SENT, Instant.parse("2024-03-15T23:00:00Z"));
        runAt(endOfTheNewLastDay.minusSeconds(1));
        assertThat(database.state(id)).isEqualTo("INVITED");
        assertThat(database.mailed("INVITATION", id)).hasSize(2);
        assertThat(database.mailed("REMINDER", id)).hasSize(2);
        runAt(endOfTheNewLastDay);
        assertThat(database.state(id)).isEqualTo("EXPIRED");
    }

    @Test
    @DisplayName("D2a: resent, it has a new link, and the old one has ended")
    void hasANewLinkWhenResent() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);
        String old = world.token(id);
        clock.pass(Duration.ofSeconds(1));

        invitations.resend(id);

        String fresh = world.token(id);
        assertThat(fresh).isNotEqualTo(old);
        world.isNobody();
        assertThat(registrations.look(old, World.ADDRESS).step()).isEqualTo(Step.TOO_LATE);
        assertRefused(CommonError.LINK_NOT_VALID, () -> register(old));
        assertThat(registrations.look(fresh, World.ADDRESS).step()).isEqualTo(Step.REGISTER);
        assertThat(register(fresh)).isEqualTo(id);
    }

    @Test
    @DisplayName("D2a: the link ends with the fourteen days, and with a revocation")
    void endsItsLink() {
        Entry client = world.newClient(world.bureau());
        String expired = world.token(world.invite(client, BOOKKEEPING));
        String revokedId = world.invite(client, World.INVOICING);
        String revoked = world.token(revokedId);
        invitations.revoke(revokedId);
        world.isNobody();

        assertThat(registrations.look(revoked, World.ADDRESS).step()).isEqualTo(Step.TOO_LATE);
        assertRefused(CommonError.LINK_NOT_VALID, () -> register(revoked));
        clock.setTo(LAST_DAY_OVER);
        assertThat(registrations.look(expired, World.ADDRESS).step()).isEqualTo(Step.TOO_LATE);
        assertRefused(CommonError.LINK_NOT_VALID, () -> register(expired));
        assertThat(database.column("select id from app_user where email = ?", client.email()))
                .isEmpty();
    }

    private String register(String token) {
        return registrations.register(token, "Maja Sol", World.PASSWORD, Language.SV, World.ADDRESS);
    }
}
