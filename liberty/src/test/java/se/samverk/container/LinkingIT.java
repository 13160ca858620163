package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.Handover;
import se.samverk.assignment.StaffingService;
import se.samverk.caller.Caller;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkingService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.shared.CommonError;
import se.samverk.shared.Time;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/** Links to assignments, and the people in them, when several act at the same instant. */
@ArquillianTest
class LinkingIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    Clock clock;

    @Inject
    WorkspaceAccess access;

    @Inject
    AssignmentService assignments;

    @Inject
    StaffingService staffing;

    @Inject
    InvitationService invitations;

    @Inject
    CollaborationService collaborations;

    @Inject
    LinkingService linking;

    private Bureau bureau;

    @BeforeEach
    void begin() {
        bureau = world.bureau();
    }

    private AssignmentForm form(Caller responsible, LocalDate endsOn) {
        return new AssignmentForm(
                "Löpande arbete",
                AssignmentKind.BOOKKEEPING,
                responsible.userId(),
                Set.of(),
                Time.today(clock).minusDays(30),
                endsOn);
    }

    private String second(Entry client) {
        world.is(bureau.full());
        return assignments.add(client.id(), form(bureau.full(), null));
    }

    private int version(String assignmentId) {
        return Integer.parseInt(database.value("select version from assignment where id = ?", assignmentId));
    }

    private void link(String collaborationId, int version, String assignmentId) {
        world.is(bureau.full());
        linking.link(Map.of(collaborationId, version), assignmentId);
    }

    private void endToday(String assignmentId, int version) {
        world.is(bureau.full());
        assignments.save(assignmentId, form(bureau.full(), Time.today(clock)), version);
    }

    @Test
    @DisplayName("S8, D8b: linked to and ended at the same instant, it is one or the other")
    void isNotEndedAndLinkedAtTheSameInstant() {
        for (int round = 0; round < 25; round++) {
            Entry client = world.newClient(bureau);
            String id = world.invite(client, BOOKKEEPING);
            String target = second(client);
            int shown = world.version(bureau.full(), id);
            int version = version(target);

            List<String> outcomes = threads.atOnce(() -> link(id, shown, target), () -> endToday(target, version));

            assertThat(outcomes)
                    .isIn(
                            List.of(Threads.DONE, CollaborationError.ASSIGNMENT_IN_USE.name()),
                            List.of(CollaborationError.ASSIGNMENT_REQUIRED.name(), Threads.DONE));
        }
    }

    @Test
    @DisplayName("S8: a link is not moved past what somebody else did to the collaboration")
    void isMovedByOne() {
        for (int round = 0; round < 10; round++) {
            Entry client = world.newClient(bureau);
            String id = world.invite(client, BOOKKEEPING);
            String target = second(client);
            String another = second(client);
            int shown = world.version(bureau.full(), id);

            List<String> outcomes = threads.atOnce(() -> link(id, shown, target), () -> link(id, shown, another));

            assertThat(outcomes).containsExactlyInAnyOrder(Threads.DONE, CommonError.STALE.name());
        }
    }

    @Test
    @DisplayName("S8: while others invite the same client, nobody waits for ever")
    void linksBesideInvitations() {
        for (int round = 0; round < 10; round++) {
            Entry client = world.newClient(bureau);
            String id = world.invite(client, BOOKKEEPING);
            String target = second(client);
            int shown = world.version(bureau.full(), id);
            Entry there = new Entry(bureau, client.id(), client.companyId(), target, client.email());

            assertThat(threads.atOnce(() -> link(id, shown, target), () -> world.invite(there, INVOICING)))
                    .containsOnly(Threads.DONE);
        }
    }

    @Test
    @DisplayName("S8: the assignment of another client, or none, is refused")
    void refusesOthersAssignments() {
        Entry client = world.newClient(bureau);
        String id = world.invite(client, BOOKKEEPING);
        String foreign = world.newClient(bureau).assignmentId();
        int shown = world.version(bureau.full(), id);

        assertRefused(CollaborationError.ASSIGNMENT_REQUIRED, "assignment", () -> link(id, shown, foreign));
        assertRefused(CollaborationError.ASSIGNMENT_REQUIRED, "assignment", () -> link(id, shown, null));
        invitations.revoke(id);
        int revoked = world.version(bureau.full(), id);
        assertRefused(CollaborationError.ILLEGAL_STATE, () -> link(id, revoked, second(client)));
    }

    @Test
    @DisplayName("D7a: evaluated at each call: who is taken out is let in no more")
    void isEvaluatedAtEachCall() {
        Firm firm = world.firm();
        Entry client = world.client(bureau, firm);
        world.active(client, firm, BOOKKEEPING);
        Caller erik = bureau.standard();
        assertThat(reach(erik, firm)).isEqualTo(Reach.NONE);
        assertThat(reach(firm.user(), firm)).isEqualTo(Reach.WORK);

        world.is(bureau.full());
        String fingerprint = staffing.preview(new Handover(bureau.full().userId(), erik.userId()))
                .fingerprint();
        staffing.replace(new Handover(bureau.full().userId(), erik.userId()), fingerprint);

        assertThat(reach(erik, firm)).isEqualTo(Reach.WORK);
        assertThat(reach(bureau.full(), firm)).isEqualTo(Reach.NONE);
        database.change(
                "update membership set active = false where user_id in (?, ?)",
                erik.userId(),
                firm.user().userId());
        assertThat(reach(erik, firm)).isEqualTo(Reach.NONE);
        assertThat(reach(firm.user(), firm)).isEqualTo(Reach.NONE);
    }

    private Reach reach(Caller caller, Firm firm) {
        return world.inTransaction(
                () -> access.admit(caller, firm.id(), BOOKKEEPING).reach());
    }

    @Test
    @DisplayName("D8b: replaced and saved at the same instant, one of them sees the other")
    void isReplacedBesideASave() {
        for (int round = 0; round < 15; round++) {
            Bureau own = world.bureau();
            Entry client = world.newClient(own);
            int version = version(client.assignmentId());
            String leaving = own.full().userId();
            String replacement = own.standard().userId();
            String fingerprint =
                    staffing.preview(new Handover(leaving, replacement)).fingerprint();

            List<String> outcomes = threads.atOnce(
                    () -> {
                        world.is(own.full());
                        staffing.replace(new Handover(leaving, replacement), fingerprint);
                    },
                    () -> {
                        world.is(own.full());
                        assignments.save(client.assignmentId(), form(own.full(), null), version);
                    });

            assertThat(outcomes).containsExactlyInAnyOrder(Threads.DONE, CommonError.STALE.name());
        }
    }
}
