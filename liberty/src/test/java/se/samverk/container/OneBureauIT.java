package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.company.CompanyError.CLIENT_HAS_OTHER_BUREAU;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;
import static se.samverk.shared.CommonError.TOO_MANY_ATTEMPTS;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.collaboration.InvitationService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Language;
import se.samverk.testing.MutableClock;

/** That a company collaborates with one bureau at most, whatever happens at the same time. */
@ArquillianTest
class OneBureauIT {

    private static final List<String> SERVICES = List.of(BOOKKEEPING, INVOICING, TIME_REPORTING);

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    MutableClock clock;

    @Inject
    InvitationService invitations;

    @Inject
    AnswerService answers;

    @Inject
    EndingService endings;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @DisplayName("S3: inviting is refused while another bureau's collaboration is active or ending")
    void refusesToInviteBesideAnotherBureau() {
        Firm firm = world.firm();
        Entry theirs = world.client(world.bureau(), firm);
        Entry ours = world.client(world.bureau(), firm);
        String active = world.active(theirs, firm, BOOKKEEPING);

        assertRefused(CLIENT_HAS_OTHER_BUREAU, () -> world.invite(ours, BOOKKEEPING));
        endings.end(active, When.PERIOD_END, Aftermath.CONTINUES_ALONE, world.version(firm.administrator(), active));
        assertThat(database.state(active)).isEqualTo("ENDING");
        assertRefused(CLIENT_HAS_OTHER_BUREAU, () -> world.invite(ours, INVOICING));

        assertThat(database.column("select state from collaboration where client_id = ?", ours.id()))
                .isEmpty();
    }

    @Test
    @DisplayName("S3: the refusal is recorded although the command is undone, and names nobody")
    void recordsTheRefusal() {
        Firm firm = world.firm();
        Bureau other = world.bureau();
        world.active(world.client(other, firm), firm, BOOKKEEPING);
        Entry ours = world.client(world.bureau(), firm);

        BusinessException refusal = Refusal.of(() -> world.invite(ours, BOOKKEEPING));

        assertThat(ErrorTexts.of(refusal, Language.SV, false))
                .startsWith("Kunden har redan ett samarbete med en annan redovisningsbyrå.")
                .doesNotContain(other.name());
        assertThat(ErrorTexts.of(refusal, Language.EN, false)).doesNotContain(other.name());
        assertThat(database.rows(
                        "select user_id, bureau_id, object_id from audit_entry"
                                + " where action = 'REFUSED_OTHER_BUREAU' and bureau_id in (?, ?)",
                        ours.bureau().id(),
                        other.id()))
                .containsExactly(
                        List.of(ours.bureau().full().userId(), ours.bureau().id(), ours.id()));
    }

    @Test
    @DisplayName("S3: a bureau cannot ask for company after company: its refusals are limited")
    void limitsRefusals() {
        clock.setTo(Instant.parse("2024-05-06T08:00:00Z"));
        Firm firm = world.firm();
        world.active(world.client(world.bureau(), firm), firm, BOOKKEEPING);
        Entry ours = world.client(world.bureau(), firm);
        for (int tried = 0; tried < InvitationService.REFUSAL_LIMIT.most(); tried++) {
            assertRefused(CLIENT_HAS_OTHER_BUREAU, () -> world.invite(ours, BOOKKEEPING));
        }

        assertRefused(TOO_MANY_ATTEMPTS, () -> world.invite(ours, BOOKKEEPING));
        Entry free = world.newClient(ours.bureau());
        assertRefused(TOO_MANY_ATTEMPTS, () -> world.invite(free, BOOKKEEPING));
    }

    @Test
    @DisplayName("S3: the limit of refusals holds for many tries at the same instant")
    void limitsRefusalsAtTheSameInstant() {
        clock.setTo(Instant.parse("2024-05-07T08:00:00Z"));
        Bureau other = world.bureau();
        Bureau bureau = world.bureau();
        List<Runnable> tries = new ArrayList<>();
        for (int i = 0; i < InvitationService.REFUSAL_LIMIT.most() + 6; i++) {
            Firm firm = world.firm();
            world.active(world.client(other, firm), firm, BOOKKEEPING);
            Entry ours = world.client(bureau, firm);
            tries.add(() -> world.invite(ours, BOOKKEEPING));
        }

        List<String> outcomes = threads.atOnce(tries);

        assertThat(outcomes).containsOnly(CLIENT_HAS_OTHER_BUREAU.name(), TOO_MANY_ATTEMPTS.name());
        assertThat(Collections.frequency(outcomes, CLIENT_HAS_OTHER_BUREAU.name()))
                .isLessThanOrEqualTo(InvitationService.REFUSAL_LIMIT.most());
    }

    @Test
    @DisplayName("D3a: of two bureaus accepted at the same instant, over and over, one has won")
    void bindsToOneBureauAtTheSameInstant() {
        Bureau one = world.bureau();
        Bureau two = world.bureau();
        for (int round = 0; round < 40; round++) {
            Firm firm = world.firm();
            List<Caller> administrators = new ArrayList<>(List.of(firm.administrator()));
            administrators.add(world.administrator(firm));
            List<String> ofOne = invitations(world.client(one, firm));
            List<String> ofTwo = invitations(world.client(two, firm));
            List<Runnable> acceptances = new ArrayList<>();
            for (int i = 0; i < SERVICES.size(); i++) {
                Caller administrator = administrators.get(i % administrators.size());
                acceptances.add(acceptance(administrator, ofOne.get(i)));
                acceptances.add(acceptance(administrator, ofTwo.get(i)));
            }

            List<String> outcomes = threads.atOnce(acceptances);

            List<String> bound = database.bureauOf(firm.id());
            assertThat(bound).hasSize(1).isSubsetOf(one.id(), two.id());
            boolean firstWon = bound.contains(one.id());
            for (int i = 0; i < outcomes.size(); i++) {
                boolean ofTheFirst = i % 2 == 0;
                assertThat(outcomes.get(i))
                        .isEqualTo(ofTheFirst == firstWon ? Threads.DONE : CLIENT_HAS_OTHER_BUREAU.name());
            }
            assertThat(states(firstWon ? ofOne : ofTwo)).containsOnly("ACTIVE");
            assertThat(states(firstWon ? ofTwo : ofOne)).containsOnly("INVITED");
        }
    }

    private List<String> invitations(Entry client) {
        return SERVICES.stream().map(service -> world.invite(client, service)).toList();
    }

    private List<String> states(List<String> ids) {
        return ids.stream().map(database::state).toList();
    }

    private Runnable acceptance(Caller administrator, String id) {
        return () -> {
            world.is(administrator);
            answers.accept(id);
        };
    }

    private Runnable ending(Firm firm, String id, int version) {
        return () -> {
            world.is(firm.administrator());
            endings.end(id, When.TODAY, Aftermath.CONTINUES_ALONE, version);
        };
    }

    @Test
    @DisplayName("D2d: an acceptance and a revocation at the same instant: one of them stands")
    void acceptsOrRevokes() {
        Bureau bureau = world.bureau();
        for (int round = 0; round < 20; round++) {
            Firm firm = world.firm();
            String id = world.invite(world.client(bureau, firm), BOOKKEEPING);

            List<String> outcomes = threads.atOnce(acceptance(firm.administrator(), id), () -> {
                world.is(bureau.full());
                invitations.revoke(id);
            });

            boolean accepted = "ACTIVE".equals(database.state(id));
            assertThat(outcomes)
                    .containsExactlyElementsOf(
                            accepted
                                    ? List.of(Threads.DONE, "ILLEGAL_STATE")
                                    : List.of("ALREADY_DECIDED", Threads.DONE));
            assertThat(database.mailed("ACCEPTED", id)).hasSize(accepted ? 1 : 0);
            assertThat(database.mailed("REVOKED", id)).hasSize(accepted ? 0 : 1);
            assertThat(database.bureauOf(firm.id())).hasSize(accepted ? 1 : 0);
        }
    }

    @Test
    @DisplayName("D2d: one administrator's many clicks at the same instant accept once")
    void acceptsOnceForManyClicks() {
        Bureau bureau = world.bureau();
        for (int round = 0; round < 10; round++) {
            Firm firm = world.firm();
            String id = world.invite(world.client(bureau, firm), BOOKKEEPING);

            List<String> outcomes = threads.atOnce(6, acceptance(firm.administrator(), id));

            assertThat(outcomes).containsOnly(Threads.DONE);
            assertThat(database.mailed("ACCEPTED", id))
                    .containsExactly(bureau.full().email());
            assertThat(database.recorded(id)).containsExactly("INVITED:bookkeeping", "ACCEPTED:bookkeeping");
        }
    }

    @Test
    @DisplayName("D2d: of several administrators who decide at the same instant the first stands")
    void decidesOnceForSeveralPeople() {
        Bureau bureau = world.bureau();
        for (int round = 0; round < 10; round++) {
            Firm firm = world.firm();
            Caller another = world.administrator(firm);
            String id = world.invite(world.client(bureau, firm), BOOKKEEPING);

            List<String> outcomes = threads.atOnce(acceptance(firm.administrator(), id), () -> {
                world.is(another);
                answers.decline(id, null);
            });

            assertThat(outcomes).containsExactlyInAnyOrder(Threads.DONE, "ALREADY_DECIDED");
            assertThat(database.state(id)).isEqualTo(outcomes.get(0).equals(Threads.DONE) ? "ACTIVE" : "DECLINED");
        }
    }

    @Test
    @DisplayName("S5: the last is ended while another of the bureau is accepted: the company stays")
    void staysWithItsBureau() {
        Bureau bureau = world.bureau();
        for (int round = 0; round < 15; round++) {
            Firm firm = world.firm();
            Entry client = world.client(bureau, firm);
            String last = world.active(client, firm, BOOKKEEPING);
            String next = world.invite(client, INVOICING);
            int version = world.version(firm.administrator(), last);

            List<String> outcomes = threads.atOnce(ending(firm, last, version), acceptance(firm.administrator(), next));

            assertThat(outcomes).containsOnly(Threads.DONE);
            assertThat(states(List.of(last, next))).containsExactly("ENDED", "ACTIVE");
            assertThat(database.bureauOf(firm.id())).containsExactly(bureau.id());
        }
    }

    @Test
    @DisplayName("S3: the last is ended while another bureau's is accepted: never two bureaus")
    void changesBureauOrStaysFree() {
        Bureau one = world.bureau();
        Bureau two = world.bureau();
        for (int round = 0; round < 15; round++) {
            Firm firm = world.firm();
            Entry client = world.client(one, firm);
            String waiting = world.invite(world.client(two, firm), BOOKKEEPING);
            String last = world.active(client, firm, BOOKKEEPING);
            int version = world.version(firm.administrator(), last);

            List<String> outcomes =
                    threads.atOnce(ending(firm, last, version), acceptance(firm.administrator(), waiting));

            boolean accepted = "ACTIVE".equals(database.state(waiting));
            assertThat(outcomes)
                    .containsExactly(Threads.DONE, accepted ? Threads.DONE : CLIENT_HAS_OTHER_BUREAU.name());
            assertThat(database.bureauOf(firm.id())).isEqualTo(accepted ? List.of(two.id()) : List.of());
        }
    }
}
