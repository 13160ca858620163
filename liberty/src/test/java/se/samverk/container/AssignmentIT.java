package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.caller.Caller;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.shared.CommonError;
import se.samverk.testing.MutableClock;

/** Assignments and the collaborations that are linked to them. */
@ArquillianTest
class AssignmentIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 4, 10);

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    MutableClock clock;

    @Inject
    AssignmentService assignments;

    @Inject
    InvitationService invitations;

    private Bureau bureau;
    private Entry client;

    @BeforeEach
    void begin() {
        clock.setTo(Instant.parse("2024-04-10T10:00:00Z"));
        bureau = world.bureau();
        client = world.newClient(bureau);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private AssignmentForm form(Caller responsible, Set<String> participants, LocalDate endsOn) {
        return new AssignmentForm(
                "Löpande arbete", AssignmentKind.BOOKKEEPING, responsible.userId(), participants, TODAY, endsOn);
    }

    private AssignmentView shown() {
        return assignments.list(client.id()).get(0);
    }

    private void inviteWith(String assignmentId) {
        invitations.invite(new InvitationForm(
                client.id(), BOOKKEEPING, "standard", 3, InvoiceRecipient.BUREAU, assignmentId, null));
    }

    @Test
    @DisplayName("S7: responsible and participants are saved, and the change is recorded")
    void isSaved() {
        Caller erik = bureau.standard();

        assignments.save(client.assignmentId(), form(erik, Set.of(bureau.full().userId()), null), shown().version());

        AssignmentView saved = shown();
        assertThat(saved.responsibleId()).isEqualTo(erik.userId());
        assertThat(saved.responsibleName()).isEqualTo(erik.name());
        assertThat(saved.participantIds()).containsExactly(bureau.full().userId());
        assertThat(database.recorded(client.assignmentId())).containsExactly("ASSIGNMENT_ADDED", "ASSIGNMENT_CHANGED");
    }

    @Test
    @DisplayName("S7: people who are no active employees of the bureau cannot be chosen")
    void refusesForeignPeople() {
        Caller stranger = world.bureau().full();
        world.is(bureau.full());
        int version = shown().version();

        assertRefused(
                CommonError.INVALID_CHOICE,
                "responsible",
                () -> assignments.add(client.id(), form(stranger, Set.of(), null)));
        assertRefused(
                CommonError.INVALID_CHOICE,
                "participants",
                () -> assignments.save(
                        client.assignmentId(), form(bureau.full(), Set.of(stranger.userId()), null), version));
        deactivate(bureau.standard());
        assertRefused(
                CommonError.INVALID_CHOICE,
                "responsible",
                () -> assignments.save(client.assignmentId(), form(bureau.standard(), Set.of(), null), version));

        assertThat(assignments.list(client.id())).hasSize(1);
        assertThat(shown().version()).isEqualTo(version);
    }

    @Test
    @DisplayName("S7: an employee who has left may stay in an assignment that is otherwise changed")
    void keepsPeopleWhoHaveLeft() {
        Caller erik = bureau.standard();
        assignments.save(client.assignmentId(), form(erik, Set.of(), null), shown().version());
        deactivate(erik);

        assignments.save(client.assignmentId(), form(erik, Set.of(bureau.full().userId()), null), shown().version());

        assertThat(shown().participantIds()).containsExactly(bureau.full().userId());
    }

    private void deactivate(Caller employee) {
        database.change("update membership set active = false where user_id = ?", employee.userId());
    }

    @Test
    @DisplayName("D8a: an activation names one of the client's own assignments that has not ended")
    void isNeededForAnActivation() {
        String ofAnotherClient = world.newClient(bureau).assignmentId();
        String ofAnotherBureau = world.newClient(world.bureau()).assignmentId();
        world.is(bureau.full());
        String ended = assignments.add(client.id(), form(bureau.full(), Set.of(), TODAY.plusDays(1)));
        clock.setTo(Instant.parse("2024-04-10T22:00:00Z"));

        for (String assignment : List.of(ofAnotherClient, ofAnotherBureau, ended, "none")) {
            assertRefused(CollaborationError.ASSIGNMENT_REQUIRED, "assignment", () -> inviteWith(assignment));
        }
        assertRefused(CollaborationError.ASSIGNMENT_REQUIRED, "assignment", () -> inviteWith(null));
        assertThat(database.column("select id from collaboration where client_id = ?", client.id()))
                .isEmpty();
    }

    @Test
    @DisplayName("D8b: ended and linked to at the same instant, it is one or the other")
    void isNotEndedAndLinkedAtTheSameInstant() {
        for (int round = 0; round < 25; round++) {
            Entry each = world.newClient(bureau);
            int version = assignments.list(each.id()).get(0).version();

            List<String> outcomes =
                    threads.atOnce(() -> world.invite(each, BOOKKEEPING), () -> endToday(each, version));

            assertThat(outcomes)
                    .isIn(
                            List.of(Threads.DONE, CollaborationError.ASSIGNMENT_IN_USE.name()),
                            List.of(CollaborationError.ASSIGNMENT_REQUIRED.name(), Threads.DONE));
        }
    }

    private void endToday(Entry each, int version) {
        world.is(bureau.full());
        assignments.save(
                each.assignmentId(),
                new AssignmentForm(
                        "Löpande arbete",
                        AssignmentKind.BOOKKEEPING,
                        bureau.full().userId(),
                        Set.of(),
                        TODAY.minusDays(30),
                        TODAY),
                version);
    }

    @Test
    @DisplayName("S7: of several who save what they were shown at the same instant one succeeds")
    void isSavedByOne() {
        for (int round = 0; round < 10; round++) {
            Entry each = world.newClient(bureau);
            int version = assignments.list(each.id()).get(0).version();
            Set<String> both = Set.of(bureau.standard().userId(), bureau.full().userId());

            List<String> outcomes = threads.atOnce(
                    saving(each, Set.of(bureau.standard().userId()), version),
                    saving(each, Set.of(bureau.full().userId()), version),
                    saving(each, both, version));

            assertThat(outcomes).containsOnlyOnce(Threads.DONE).containsOnly(Threads.DONE, CommonError.STALE.name());
            assertThat(database.recorded(each.assignmentId())).hasSize(2);
        }
    }

    private Runnable saving(Entry each, Set<String> participants, int version) {
        return () -> {
            world.is(bureau.full());
            assignments.save(each.assignmentId(), form(bureau.full(), participants, null), version);
        };
    }
}
