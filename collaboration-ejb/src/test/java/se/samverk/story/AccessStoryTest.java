package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.access.AccessDecision;
import se.samverk.access.AccessService;
import se.samverk.access.Condition;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.Handover;
import se.samverk.assignment.Replacement;
import se.samverk.assignment.StaffingService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkRow;
import se.samverk.collaboration.LinkingService;
import se.samverk.company.Company;
import se.samverk.identity.UserId;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/** Assignments, links and access as time passes, by the real services over both databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class AccessStoryTest extends Story {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

    private Caller erik;
    private Company company;
    private Caller eva;
    private String client;

    @BeforeEach
    void begin() {
        erik = scene.employee(lind, Permission.STANDARD);
        company = scene.company();
        eva = scene.administrator(company);
        client = scene.client(anna, company);
    }

    private AssignmentForm form(Caller responsible, LocalDate from, LocalDate to) {
        return new AssignmentForm("Löpande", AssignmentKind.ADVICE, responsible.userId(), Set.of(), from, to);
    }

    private String assignment(Caller responsible, LocalDate from, LocalDate to) {
        return scene.as(anna, () -> service(AssignmentService.class).add(client, form(responsible, from, to)));
    }

    private String active(String assignmentId) {
        String id = scene.as(
                anna, () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", assignmentId)));
        accept(eva, id);
        return id;
    }

    private Reach reach(Caller caller) {
        return scene.as(
                caller,
                () -> service(WorkspaceAccess.class)
                        .admit(caller, company.id(), "bookkeeping")
                        .reach());
    }

    private List<Condition> unmet(Caller employee) {
        return scene
                .as(
                        anna,
                        () -> service(AccessService.class)
                                .explain(new UserId(employee.userId()), client, "bookkeeping"))
                .decision()
                .steps()
                .stream()
                .filter(step -> !step.met())
                .map(AccessDecision.Step::condition)
                .toList();
    }

    @Test
    @DisplayName("D7a, D7c: an assignment that begins tomorrow lets in tomorrow")
    void anAssignmentThatBeginsTomorrow() {
        String id = active(assignment(erik, TODAY.plusDays(1), null));
        assertThat(reach(erik)).isEqualTo(Reach.NONE);
        assertThat(unmet(erik)).containsExactly(Condition.ASSIGNMENT_BEGUN);

        // Midnight in Sweden is 23:00 UTC in the winter; it is 09:00 UTC now.
        scene.clock.pass(Duration.ofHours(14).minusSeconds(1));
        assertThat(reach(erik)).isEqualTo(Reach.NONE);
        scene.clock.pass(Duration.ofSeconds(1));
        assertThat(reach(erik)).isEqualTo(Reach.WORK);
        assertThat(unmet(erik)).isEmpty();
    }

    @Test
    @DisplayName("D7a: an assignment that ends lets in until the day before")
    void anAssignmentThatEnds() {
        String id = active(assignment(erik, TODAY, TODAY.plusDays(1)));
        assertThat(reach(erik)).isEqualTo(Reach.WORK);

        scene.clock.pass(Duration.ofDays(1));
        assertThat(reach(erik)).isEqualTo(Reach.NONE);
        assertThat(unmet(erik)).containsExactly(Condition.ASSIGNMENT_NOT_ENDED);
    }

    @Test
    @DisplayName("D7a: full permission opens nothing, but lets one add oneself, on record")
    void fullPermissionAddsItself() {
        String assignment = assignment(erik, TODAY, null);
        String id = active(assignment);
        assertThat(reach(anna)).isEqualTo(Reach.NONE);
        assertThat(unmet(anna)).containsExactly(Condition.IN_ASSIGNMENT);

        scene.as(anna, () -> service(StaffingService.class).join(assignment));

        assertThat(reach(anna)).isEqualTo(Reach.WORK);
        assertThat(scene.recorded(assignment)).containsExactly("ASSIGNMENT_ADDED", "ASSIGNMENT_JOINED");
        scene.as(anna, () -> service(StaffingService.class).join(assignment));
        assertThat(scene.recorded(assignment)).hasSize(2);
    }

    @Test
    @DisplayName("D7a: who is no longer an employee is let in nowhere")
    void whoHasLeft() {
        String id = active(assignment(erik, TODAY, null));
        scene.deactivate(erik);

        assertThat(reach(erik)).isEqualTo(Reach.NONE);
        assertThat(unmet(erik)).containsExactly(Condition.ACTIVE_MEMBER);
    }

    @Test
    @DisplayName("D7b: a client's user works until the end, and reads what is left readable")
    void aClientUser() {
        String id = active(assignment(erik, TODAY, null));
        assertThat(reach(eva)).isEqualTo(Reach.WORK);
        int version = view(eva, id).version();
        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(id, EndingService.When.PERIOD_END, Aftermath.CLOSED_READABLE, version));
        assertThat(reach(eva)).isEqualTo(Reach.WORK);
        assertThat(reach(erik)).isEqualTo(Reach.WORK);

        // The date has come; that the timer has not run yet lets nobody in.
        scene.clock.pass(Duration.ofDays(365));
        assertThat(reach(eva)).isEqualTo(Reach.READ);
        assertThat(reach(erik)).isEqualTo(Reach.NONE);
        assertThat(unmet(erik)).containsExactly(Condition.COLLABORATION_RUNS);
    }

    @Test
    @DisplayName("D7b: a service that the client continues on its own is its own, and no longer shared")
    void continuesAlone() {
        String id = active(assignment(erik, TODAY, null));
        end(eva, id);

        assertThat(reach(eva)).isEqualTo(Reach.WORK);
        assertThat(reach(erik)).isEqualTo(Reach.NONE);
    }

    @Test
    @DisplayName("D7a: an invitation that waits lets nobody in")
    void anInvitation() {
        String id = scene.invitation(anna, client, "bookkeeping");

        assertThat(reach(eva)).isEqualTo(Reach.NONE);
        assertThat(unmet(anna)).containsExactly(Condition.COLLABORATION_RUNS);
    }

    @Test
    @DisplayName("S8, D8a: an unlinked collaboration is listed, linked, moved; on record")
    void linksAndMoves() {
        String first = assignment(erik, TODAY, null);
        String second = assignment(anna, TODAY, null);
        String id = active(first);
        assertThat(listed(false)).isEmpty();
        scene.unlink(id);
        assertThat(unmet(erik))
                .containsExactly(
                        Condition.LINKED,
                        Condition.ASSIGNMENT_BEGUN,
                        Condition.ASSIGNMENT_NOT_ENDED,
                        Condition.IN_ASSIGNMENT);
        assertThat(listed(false)).extracting(LinkRow::id).containsExactly(id);

        assertThat(link(id, first)).isOne();
        assertThat(reach(erik)).isEqualTo(Reach.WORK);
        assertThat(listed(false)).isEmpty();
        assertThat(link(id, first)).isZero();
        assertThat(link(id, second)).isOne();

        assertThat(listed(true))
                .singleElement()
                .satisfies(row -> assertThat(row.assignmentId()).isEqualTo(second));
        assertThat(reach(erik)).isEqualTo(Reach.NONE);
        assertThat(reach(anna)).isEqualTo(Reach.WORK);
        assertThat(scene.recorded(id))
                .containsExactly(
                        "INVITED:bookkeeping", "ACCEPTED:bookkeeping", "LINKED:bookkeeping", "LINKED:bookkeeping");
    }

    @Test
    @DisplayName("S8: several at once, all or none, to an open assignment of the same client")
    void linksSeveral() {
        String open = assignment(erik, TODAY, null);
        String ended = assignment(erik, TODAY.minusDays(9), TODAY);
        String one = scene.invitation(anna, client, "bookkeeping");
        String two = scene.invitation(anna, client, "invoicing");
        String otherClient = scene.client(anna, scene.company());
        String foreign = scene.invitation(anna, otherClient, "invoicing");
        LinkingService linking = service(LinkingService.class);
        var both = versions(one, two);
        var ofTwoClients = versions(one, foreign);

        Refused.at(
                "assignment",
                CollaborationError.ASSIGNMENT_REQUIRED,
                () -> scene.as(anna, () -> linking.link(both, ended)));
        Refused.at(
                "assignment",
                CollaborationError.ASSIGNMENT_REQUIRED,
                () -> scene.as(anna, () -> linking.link(ofTwoClients, open)));
        Refused.with(CommonError.STALE, () -> scene.as(anna, () -> linking.link(Map.of(one, 99), open)));
        Refused.with(CommonError.NOT_FOUND, () -> scene.as(maria, () -> linking.link(both, open)));
        assertThat(scene.as(anna, () -> linking.link(both, open))).isEqualTo(2);
        assertThat(listed(true)).extracting(LinkRow::assignmentId).containsOnly(open);
        end(eva, accepted(one));
        Refused.with(CommonError.NOT_FOUND, () -> scene.as(anna, () -> linking.chosen(List.of(one))));
    }

    private String accepted(String id) {
        accept(eva, id);
        return id;
    }

    private Map<String, Integer> versions(String... ids) {
        Map<String, Integer> versions = new HashMap<>();
        for (String id : ids) {
            versions.put(id, view(anna, id).version());
        }
        return versions;
    }

    private List<LinkRow> listed(boolean linkedToo) {
        return scene.as(anna, () -> service(LinkingService.class).page(linkedToo, client, Keyset.FIRST))
                .rows();
    }

    @Test
    @DisplayName("The list of links goes on from a row also when that is linked meanwhile")
    void linksGoOn() {
        String open = scene.assignment(anna, client);
        List<String> unlinked = new ArrayList<>();
        for (String service : List.of("bookkeeping", "invoicing", "time-reporting")) {
            String id = scene.invitation(anna, client, service);
            scene.unlink(id);
            unlinked.add(id);
        }
        Keyset afterSecond = Keyset.of(null, unlinked.get(1));
        Keyset beforeSecond = Keyset.of(unlinked.get(1), null);

        link(unlinked.get(1), open);
        assertThat(unlinkedIds(afterSecond)).containsExactly(unlinked.get(0));
        assertThat(unlinkedIds(beforeSecond)).containsExactly(unlinked.get(2));

        link(unlinked.get(2), open);
        assertThat(unlinkedIds(beforeSecond)).as("the beginning").containsExactly(unlinked.get(0));
    }

    private List<String> unlinkedIds(Keyset from) {
        return scene.as(anna, () -> service(LinkingService.class).page(false, client, from)).rows().stream()
                .map(LinkRow::id)
                .toList();
    }

    private int link(String id, String assignment) {
        var shown = versions(id);
        return scene.as(anna, () -> service(LinkingService.class).link(shown, assignment));
    }

    @Test
    @DisplayName("§5: who sees only own assignments sees the clients of these")
    void seesWhatOneWorksFor() {
        AssignmentService assignments = service(AssignmentService.class);
        Caller responsible = Scene.ofOwnAssignments(erik);
        Caller participant = Scene.ofOwnAssignments(scene.employee(lind, Permission.STANDARD));
        String assignment = assignment(erik, TODAY, null);

        // Also where there are no participants at all.
        assertThat(scene.as(responsible, () -> assignments.list(client))).hasSize(1);
        Refused.with(CommonError.NOT_FOUND, () -> scene.as(participant, () -> assignments.list(client)));

        takePart(assignment, Set.of(participant.userId()));
        assertThat(scene.as(participant, () -> assignments.list(client))).hasSize(1);
        Refused.with(CommonError.NOT_FOUND, () -> scene.as(responsible, () -> assignments.list(client)));
    }

    @Test
    @DisplayName("S7, §5: who sees only own assignments saves these, and finds no others")
    void savesOwnAssignments() {
        Caller own = Scene.ofOwnAssignments(erik);
        String mine = assignment(erik, TODAY, null);
        String otherClient = scene.client(anna, scene.company());
        String hidden = scene.assignment(anna, otherClient);
        AssignmentService assignments = service(AssignmentService.class);

        scene.as(own, () -> assignments.save(mine, form(anna, TODAY, null), 1));
        assertThat(scene.as(anna, () -> assignments.list(client)))
                .singleElement()
                .satisfies(saved -> assertThat(saved.responsibleId()).isEqualTo(anna.userId()));

        // Nobody sees what one has handed over.
        for (String notThere : List.of(mine, hidden)) {
            Refused.with(
                    CommonError.NOT_FOUND,
                    () -> scene.as(own, () -> assignments.save(notThere, form(erik, TODAY, null), 2)));
        }
        assertThat(scene.recorded(hidden)).containsExactly("ASSIGNMENT_ADDED");
    }

    @Test
    @DisplayName("D8a, §5: who sees only own assignments activates with these, and no others")
    void activatesWithOwnAssignments() {
        Caller own = Scene.ofOwnAssignments(erik);
        String mine = assignment(erik, TODAY, null);
        String hidden = scene.assignment(anna, scene.client(anna, scene.company()));
        InvitationService invitations = service(InvitationService.class);

        Refused.at(
                "assignment",
                CollaborationError.ASSIGNMENT_REQUIRED,
                () -> scene.as(own, () -> invitations.invite(Scene.form(client, "bookkeeping", hidden))));
        String id = scene.as(own, () -> invitations.invite(Scene.form(client, "bookkeeping", mine)));
        assertThat(scene.recorded(id)).containsExactly("INVITED:bookkeeping");
    }

    @Test
    @DisplayName("D8b: one who leaves is replaced in all assignments, after a preview")
    void replacesEverywhere() {
        Caller sara = scene.employee(lind, Permission.STANDARD);
        String responsible = assignment(erik, TODAY, null);
        String future = assignment(erik, TODAY.plusDays(9), null);
        String ended = assignment(erik, TODAY.minusDays(9), TODAY);
        String participant = assignment(anna, TODAY, null);
        String both = assignment(anna, TODAY, null);
        takePart(participant, Set.of(erik.userId()));
        takePart(both, Set.of(erik.userId(), sara.userId()));
        StaffingService staffing = service(StaffingService.class);

        Replacement preview = scene.as(anna, () -> staffing.preview(new Handover(erik.userId(), sara.userId())));
        assertThat(preview.changes())
                .extracting(Replacement.Change::assignmentId, Replacement.Change::kind)
                .containsExactly(
                        tuple(responsible, Replacement.Kind.RESPONSIBLE),
                        tuple(future, Replacement.Kind.RESPONSIBLE),
                        tuple(participant, Replacement.Kind.PARTICIPANT),
                        tuple(both, Replacement.Kind.ALREADY_THERE));

        takePart(both, Set.of(erik.userId()));
        Refused.with(
                CommonError.STALE,
                () -> scene.as(
                        anna,
                        () -> staffing.replace(new Handover(erik.userId(), sara.userId()), preview.fingerprint())));
        assertThat(scene.recorded(responsible)).containsExactly("ASSIGNMENT_ADDED");

        String fresh = scene.as(anna, () -> staffing.preview(new Handover(erik.userId(), sara.userId())))
                .fingerprint();
        int replaced = scene.as(anna, () -> staffing.replace(new Handover(erik.userId(), sara.userId()), fresh));

        assertThat(replaced).isEqualTo(4);
        assertThat(scene.recorded(responsible)).containsExactly("ASSIGNMENT_ADDED", "ASSIGNMENT_HANDED_OVER");
        assertThat(scene.recorded(ended)).containsExactly("ASSIGNMENT_ADDED");
        assertThat(scene.as(anna, () -> service(AssignmentService.class).list(client)).stream()
                        .filter(view -> !view.id().equals(ended)))
                .allSatisfy(view -> {
                    assertThat(view.responsibleId()).isNotEqualTo(erik.userId());
                    assertThat(view.participantIds()).doesNotContain(erik.userId());
                });
        assertThat(scene.as(anna, () -> staffing.preview(new Handover(erik.userId(), sara.userId())))
                        .changes())
                .isEmpty();
    }

    private void takePart(String assignmentId, Set<String> participants) {
        AssignmentService assignments = service(AssignmentService.class);
        int version = scene.as(anna, () -> assignments.list(client)).stream()
                .filter(view -> view.id().equals(assignmentId))
                .findFirst()
                .orElseThrow()
                .version();
        AssignmentForm changed =
                new AssignmentForm("Löpande", AssignmentKind.ADVICE, anna.userId(), participants, TODAY, null);
        scene.as(anna, () -> assignments.save(assignmentId, changed, version));
    }

    @Test
    @DisplayName("D8b: only another active employee of the bureau takes the place")
    void refusesOthers() {
        StaffingService staffing = service(StaffingService.class);
        Caller gone = scene.employee(lind, Permission.STANDARD);
        scene.deactivate(gone);

        for (Caller wrong : List.of(erik, gone, maria, eva)) {
            Refused.at(
                    "replacement",
                    CommonError.INVALID_CHOICE,
                    () -> scene.as(anna, () -> staffing.preview(new Handover(erik.userId(), wrong.userId()))));
        }
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(anna, () -> staffing.preview(new Handover(maria.userId(), anna.userId()))));
    }
}
