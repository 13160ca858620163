package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.Deadlines;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.due.DueWorker;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.testing.MutableClock;

/** The end of a collaboration: today, or with its contract period. */
@ArquillianTest
class EndingIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    MutableClock clock;

    @Inject
    EndingService endings;

    @Inject
    AnswerService answers;

    @Inject
    DueWorker timers;

    @Inject
    Deadlines deadlines;

    private Firm firm;
    private Entry client;

    @BeforeEach
    void begin() {
        clock.setTo(Instant.parse("2024-01-15T12:00:00Z"));
        firm = world.firm();
        client = world.client(world.bureau(), firm);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void end(Caller caller, String id, When when) {
        endings.end(id, when, Aftermath.CLOSED_READABLE, world.version(caller, id));
    }

    private List<String> bothSides() {
        return List.of(client.bureau().full().email(), firm.administrator().email());
    }

    private String endsOn(String id) {
        return database.value("select ends_on from collaboration where id = ?", id);
    }

    @Test
    @DisplayName("S5: one is ended, the client's others are untouched, and both sides are mailed")
    void endsOneAlone() {
        String one = world.active(client, firm, BOOKKEEPING);
        String other = world.active(client, firm, INVOICING);
        var untouched = database.rows("select * from collaboration where id = ?", other);

        end(firm.administrator(), one, When.TODAY);

        assertThat(database.rows("select state, ends_on, aftermath from collaboration where id = ?", one))
                .containsExactly(List.of("ENDED", "2024-01-15", "CLOSED_READABLE"));
        assertThat(database.rows("select * from collaboration where id = ?", other))
                .isEqualTo(untouched);
        assertThat(database.bureauOf(firm.id())).containsExactly(client.bureau().id());
        assertThat(database.mailed("ENDED", one)).containsExactlyInAnyOrderElementsOf(bothSides());
        assertThat(database.mailed("ENDED", other)).isEmpty();
        assertThat(database.recorded(one)).endsWith("ENDED:bookkeeping");
    }

    @Test
    @DisplayName("S6: without a main contact ending is refused, with the customer number")
    void needsAMainContact() {
        String id = world.active(client, firm, BOOKKEEPING);
        database.change("update company set main_contact_id = null where id = ?", firm.id());
        int version = world.version(firm.administrator(), id);
        var before = database.everythingOf(client.bureau().id(), firm.id());

        for (When when : When.values()) {
            BusinessException refusal = Refusal.of(() -> endings.end(id, when, Aftermath.CONTINUES_ALONE, version));
            assertThat(refusal.code()).isEqualTo(CollaborationError.MAIN_CONTACT_MISSING);
            assertThat(refusal.arguments()).containsExactly(firm.customerNumber());
        }

        assertThat(database.everythingOf(client.bureau().id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("D5a: an ending that fails when its mails are written changes nothing")
    void changesNothingWhenItFails() {
        String id = world.active(client, firm, BOOKKEEPING);
        int version = world.version(firm.administrator(), id);
        // A mail that is there already: the database refuses the ending's own.
        String receiver = firm.administrator().email();
        database.change(
                "update outbox_mail set dedup_key = ? where recipient_email = ?",
                Database.key("ENDED", id, version + 1, receiver),
                receiver);
        var before = database.everythingOf(client.bureau().id(), firm.id());

        assertThatThrownBy(() -> endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version))
                .isNotInstanceOf(BusinessException.class);

        assertThat(database.everythingOf(client.bureau().id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("D5a: a refused ending changes nothing: without a choice, stale, not allowed")
    void isRefusedWhole() {
        String id = world.active(client, firm, BOOKKEEPING);
        int version = world.version(firm.administrator(), id);
        var before = database.everythingOf(client.bureau().id(), firm.id());

        assertRefused(CommonError.REQUIRED, "when", () -> endings.end(id, null, Aftermath.CONTINUES_ALONE, version));
        assertRefused(CommonError.REQUIRED, "aftermath", () -> endings.end(id, When.TODAY, null, version));
        assertRefused(CommonError.STALE, () -> endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version - 1));
        assertRefused(CollaborationError.ILLEGAL_STATE, () -> endings.withdraw(id, version));
        world.is(firm.user());
        assertRefused(CommonError.FORBIDDEN, () -> endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version));
        // Neither full permission nor responsible for the linked assignment.
        world.is(client.bureau().standard());
        assertRefused(CommonError.FORBIDDEN, () -> endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version));

        assertThat(database.everythingOf(client.bureau().id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("§5: the responsible of the linked assignment may end it without full permission")
    void isEndedByTheResponsible() {
        String id = world.active(client, firm, BOOKKEEPING);
        Caller erik = client.bureau().standard();
        database.change("update assignment set responsible_id = ? where id = ?", erik.userId(), client.assignmentId());

        end(erik, id, When.TODAY);

        assertThat(database.state(id)).isEqualTo("ENDED");
    }

    @Test
    @DisplayName("D5a: ended by many at the same instant it ends once")
    void endsOnceForMany() {
        String id = world.active(client, firm, BOOKKEEPING);
        int version = world.version(firm.administrator(), id);

        List<String> outcomes = threads.atOnce(6, () -> {
            world.is(firm.administrator());
            endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version);
        });

        assertThat(outcomes).containsOnlyOnce(Threads.DONE).containsOnly(Threads.DONE, CommonError.STALE.name());
        assertThat(database.mailed("ENDED", id)).containsExactlyInAnyOrderElementsOf(bothSides());
    }

    @Test
    @DisplayName("D5a: planned for the period's end, it ends at midnight in Stockholm, in winter")
    void endsAtMidnightInWinter() {
        // 31 January to the end of February, three months later to the end of April.
        String id = acceptedAt("2023-11-30T12:00:00Z");
        clock.setTo(Instant.parse("2024-01-31T12:00:00Z"));

        end(firm.administrator(), id, When.PERIOD_END);

        assertThat(database.state(id)).isEqualTo("ENDING");
        assertThat(endsOn(id)).isEqualTo("2024-02-29");
        assertThat(database.mailed("ENDING", id)).containsExactlyInAnyOrderElementsOf(bothSides());
        runAt("2024-02-28T22:59:59Z");
        assertThat(database.state(id)).isEqualTo("ENDING");
        assertThat(database.bureauOf(firm.id())).hasSize(1);
        runAt("2024-02-28T23:00:00Z");
        assertThat(database.state(id)).isEqualTo("ENDED");
        assertThat(database.bureauOf(firm.id())).isEmpty();
    }

    @Test
    @DisplayName("D5a: and in summer time, whether it began before or after the clocks changed")
    void endsAtMidnightInSummer() {
        // Already 1 March in Stockholm, which is on winter time then.
        String id = acceptedAt("2024-02-29T23:30:00Z");
        assertThat(database.value("select accepted_on from collaboration where id = ?", id))
                .isEqualTo("2024-03-01");

        end(firm.administrator(), id, When.PERIOD_END);

        assertThat(endsOn(id)).isEqualTo("2024-06-01");
        runAt("2024-05-31T21:59:59Z");
        assertThat(database.state(id)).isEqualTo("ENDING");
        runAt("2024-05-31T22:00:00Z");
        assertThat(database.state(id)).isEqualTo("ENDED");
    }

    private String acceptedAt(String instant) {
        clock.setTo(Instant.parse(instant));
        return world.active(client, firm, BOOKKEEPING);
    }

    private void runAt(String instant) {
        clock.setTo(Instant.parse(instant));
        timers.run();
    }

    @Test
    @DisplayName("D5a: a missed run is caught up, and several servers complete it once")
    void completesOnce() {
        String id = world.active(client, firm, BOOKKEEPING);
        end(firm.administrator(), id, When.PERIOD_END);
        clock.setTo(Instant.parse("2024-05-20T12:00:00Z"));

        List<String> outcomes = threads.atOnce(
                timers::run, () -> deadlines.complete(id), () -> deadlines.complete(id), () -> deadlines.complete(id));

        assertThat(outcomes).containsOnly(Threads.DONE);
        assertThat(database.state(id)).isEqualTo("ENDED");
        assertThat(endsOn(id)).isEqualTo("2024-04-15");
        assertThat(database.mailed("ENDED", id)).containsExactlyInAnyOrderElementsOf(bothSides());
        assertThat(database.recorded(id)).containsOnlyOnce("ENDED:bookkeeping");
    }

    @Test
    @DisplayName("D5a: withdrawn before its date, it goes on, and both sides are mailed")
    void goesOnWhenWithdrawn() {
        String id = world.active(client, firm, BOOKKEEPING);
        end(firm.administrator(), id, When.PERIOD_END);

        endings.withdraw(id, world.version(firm.administrator(), id));
        runAt("2024-04-15T12:00:00Z");

        assertThat(database.rows(
                        "select ends_on, aftermath from collaboration" + " where id = ? and state = 'ACTIVE'", id))
                .hasSize(1)
                .first()
                .asList()
                .containsOnlyNulls();
        assertThat(database.mailed("ENDING_WITHDRAWN", id)).containsExactlyInAnyOrderElementsOf(bothSides());
    }

    @Test
    @DisplayName("D5a: once its date has come it is not withdrawn, even before the timer has run")
    void isNotWithdrawnTooLate() {
        String id = world.active(client, firm, BOOKKEEPING);
        end(firm.administrator(), id, When.PERIOD_END);
        int version = world.version(firm.administrator(), id);
        clock.setTo(Instant.parse("2024-04-14T22:00:00Z"));

        assertRefused(CollaborationError.ILLEGAL_STATE, () -> endings.withdraw(id, version));
    }

    @Test
    @DisplayName("D5a: planned to end, it can still be ended today; ended, it is final")
    void isFinalOnceEnded() {
        String id = world.active(client, firm, BOOKKEEPING);
        end(firm.administrator(), id, When.PERIOD_END);
        end(client.bureau().full(), id, When.TODAY);

        assertRefused(CollaborationError.ILLEGAL_STATE, () -> end(firm.administrator(), id, When.TODAY));
        assertRefused(
                CollaborationError.ILLEGAL_STATE, () -> endings.withdraw(id, world.version(firm.administrator(), id)));
        world.is(firm.administrator());
        assertRefused(CollaborationError.ALREADY_DECIDED, () -> answers.decline(id, null));
        assertThat(endsOn(id)).isEqualTo("2024-01-15");
    }
}
