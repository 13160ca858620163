package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.ChangeEffect;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.due.DueWorker;
import se.samverk.testing.MutableClock;

/** Changes of settings when several people, or several servers, act at the same instant. */
@ArquillianTest
class ChangeIT {

    private static final ChangeForm A_YEAR = new ChangeForm("standard", 12, InvoiceRecipient.BUREAU);

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    MutableClock clock;

    @Inject
    ChangeService changes;

    @Inject
    EndingService endings;

    @Inject
    DueWorker timers;

    private Firm firm;
    private Entry client;
    private String id;

    /** The bureau pays, three months at a time. */
    @BeforeEach
    void begin() {
        clock.setTo(Instant.parse("2024-01-31T12:00:00Z"));
        firm = world.firm();
        client = world.client(world.bureau(), firm);
        id = world.active(client, firm, BOOKKEEPING);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String ask(Caller caller) {
        int version = world.version(caller, id);
        ChangeEffect effect = changes.preview(id, A_YEAR);
        changes.change(id, A_YEAR, effect, version);
        return database.value(
                "select id from settings_change where pending_id = ? and asked_by_id = ?", id, caller.userId());
    }

    private Runnable as(Caller caller, Runnable command) {
        return () -> {
            world.is(caller);
            command.run();
        };
    }

    private String changeState(String change) {
        return database.value("select state from settings_change where id = ?", change);
    }

    @RepeatedTest(5)
    @DisplayName("D4b: of approval, refusal and withdrawal at the same instant one stands, the others are told")
    void oneDecision() {
        String change = ask(firm.administrator());
        Caller anna = client.bureau().full();

        List<String> outcomes = threads.atOnce(
                as(anna, () -> changes.approve(change)),
                as(anna, () -> changes.decline(change)),
                as(firm.administrator(), () -> changes.withdraw(change)));

        boolean withdrawnAfterwards = outcomes.equals(List.of(Threads.DONE, "CHANGE_DECIDED", Threads.DONE));
        if (withdrawnAfterwards) {
            // What is approved and waits for the renewal can still be withdrawn.
            assertThat(changeState(change)).isEqualTo("WITHDRAWN");
        } else {
            assertThat(outcomes).containsOnlyOnce(Threads.DONE);
            assertThat(outcomes).filteredOn("CHANGE_DECIDED"::equals).hasSize(2);
        }
    }

    @RepeatedTest(5)
    @DisplayName("S4: of two changes asked for at the same instant one stands")
    void onePending() {
        world.is(firm.administrator());
        ChangeEffect byFirm = changes.preview(id, A_YEAR);
        int version = world.version(client.bureau().full(), id);
        ChangeEffect byBureau = changes.preview(id, A_YEAR);

        List<String> outcomes = threads.atOnce(
                as(firm.administrator(), () -> changes.change(id, A_YEAR, byFirm, version)),
                as(client.bureau().full(), () -> changes.change(id, A_YEAR, byBureau, version)));

        assertThat(outcomes).containsExactlyInAnyOrder(Threads.DONE, "CHANGE_PENDING");
        assertThat(database.column("select id from settings_change where collaboration_id = ?", id))
                .hasSize(1);
    }

    @Test
    @DisplayName("S4, D4d: however many timers run at once, the renewal and its change happen once")
    void renewsOnce() {
        ask(client.bureau().full());
        clock.setTo(Instant.parse("2024-04-30T12:00:00Z"));

        assertThat(threads.atOnce(4, timers::run)).containsOnly(Threads.DONE);
        timers.run();

        assertThat(database.recorded(id)).containsOnlyOnce("RENEWED:bookkeeping", "CHANGE_IN_EFFECT:bookkeeping");
        assertThat(database.rows("select period_months, price_ore, renews_on from collaboration where id = ?", id))
                .containsExactly(List.of("12", "358800", "2025-04-30"));
    }

    @Test
    @DisplayName("S5: an ending that is refused leaves the change that waits")
    void refusedEndingKeepsTheChange() {
        String change = ask(firm.administrator());
        database.change("update company set main_contact_id = null where id = ?", firm.id());
        int version = world.version(firm.administrator(), id);

        assertRefused(
                CollaborationError.MAIN_CONTACT_MISSING,
                () -> endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version));

        assertThat(changeState(change)).isEqualTo("AWAITING_APPROVAL");
    }
}
