package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.notebook.NotebookError;
import se.samverk.notebook.NotebookService;
import se.samverk.notebook.OpenService;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.Reach;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceAccess;

/** Who comes into a company's service, tried on a pretended one over both databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class WorkspaceStoryTest extends Story {

    private Caller erik;
    private Company company;
    private Caller eva;
    private Caller user;
    private String client;
    private String collaboration;

    /** Anna has invited to a service, Eva accepted; Erik is entered in the assignment. */
    @BeforeEach
    void begin() {
        erik = scene.employee(lind, Permission.STANDARD);
        company = scene.company();
        eva = scene.administrator(company);
        user = scene.user(company);
        client = scene.client(anna, company);
        collaboration = active(anna, client, erik);
    }

    private String active(Caller employee, String clientId, Caller responsible) {
        String id = invited(employee, clientId, responsible);
        accept(eva, id);
        return id;
    }

    private String invited(Caller employee, String clientId, Caller responsible) {
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, responsible.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        String assignment =
                scene.as(employee, () -> service(AssignmentService.class).add(clientId, form));
        return scene.as(
                employee,
                () -> service(InvitationService.class).invite(Scene.form(clientId, "bookkeeping", assignment)));
    }

    private void ended(Aftermath aftermath) {
        int version = view(eva, collaboration).version();
        scene.as(
                eva,
                () -> service(EndingService.class).end(collaboration, EndingService.When.TODAY, aftermath, version));
    }

    /** One request about the company. */
    private <T> T ask(Caller caller, Supplier<T> question) {
        return scene.as(caller, () -> {
            service(Workspace.class).choose(company.id());
            return question.get();
        });
    }

    private List<String> read(Caller caller) {
        return ask(caller, service(NotebookService.class)::read);
    }

    private void write(Caller caller, String note) {
        ask(caller, () -> {
            service(NotebookService.class).write(note);
            return null;
        });
    }

    private void findsNothing(Caller caller) {
        Refused.with(CommonError.NOT_FOUND, () -> read(caller));
        Refused.with(CommonError.NOT_FOUND, () -> write(caller, "not found"));
    }

    private Reach reach(Caller caller, String service) {
        return scene.as(caller, () -> service(WorkspaceAccess.class).reach(caller, company.id(), service));
    }

    @Test
    @DisplayName("D7a, D7b: the employee of the assignment and the client's people work in one place")
    void bothSidesWork() {
        write(erik, "of the bureau");
        write(user, "of the client");

        assertThat(read(eva)).isEqualTo(List.of("of the bureau", "of the client"));
        assertThat(read(erik)).isEqualTo(read(eva));
    }

    @Test
    @DisplayName("a service refuses with a code of its own")
    void isRefused() {
        write(user, "milk");

        Refused.at("note", NotebookError.NOTE_TAKEN, () -> write(erik, "milk"));
    }

    @Test
    @DisplayName("a service has a limit of its own, counted as every other")
    void isLimited() {
        for (int note = 0; note < 5; note++) {
            write(user, "note " + note);
        }

        Refused.with(CommonError.TOO_MANY_ATTEMPTS, () -> write(erik, "one more"));
        scene.clock.pass(Duration.ofHours(1));
        write(erik, "an hour later");
    }

    @Test
    @DisplayName("D7a: an employee without the assignment finds nothing, whatever its permission")
    void withoutTheAssignment() {
        findsNothing(anna);
        findsNothing(scene.employee(lind, Permission.STANDARD));
    }

    @Test
    @DisplayName("D7a, D7b: another bureau and another company find nothing")
    void strangers() {
        findsNothing(maria);
        findsNothing(scene.administrator(scene.company()));
    }

    @Test
    @DisplayName("D6a: who visits the company to see to its users does not come into its services")
    void aVisitor() {
        assertThat(read(erik)).isEqualTo(List.of());
        findsNothing(Scene.visiting(erik, company));
    }

    @Test
    @DisplayName("D7b: who goes on alone works as before; the bureau finds nothing")
    void continuesAlone() {
        write(erik, "before");
        ended(Aftermath.CONTINUES_ALONE);

        write(user, "after");
        assertThat(read(eva)).isEqualTo(List.of("before", "after"));
        findsNothing(erik);
    }

    @Test
    @DisplayName("D7b: what was closed is read and no longer written; the bureau finds nothing")
    void closed() {
        write(erik, "before");
        ended(Aftermath.CLOSED_READABLE);

        assertThat(read(user)).isEqualTo(List.of("before"));
        Refused.with(CommonError.FORBIDDEN, () -> write(user, "after"));
        Refused.with(CommonError.FORBIDDEN, () -> write(eva, "after"));
        findsNothing(erik);
    }

    @Test
    @DisplayName("D7b: an invitation that waits, or is declined, takes nothing from who goes on alone")
    void invitedAnew() {
        ended(Aftermath.CONTINUES_ALONE);
        String invitation = invited(anna, client, erik);
        write(user, "while it waits");
        findsNothing(erik);

        scene.as(eva, () -> service(AnswerService.class).decline(invitation, null));
        write(user, "declined");
        assertThat(read(user)).isEqualTo(List.of("while it waits", "declined"));
    }

    @Test
    @DisplayName("D7d: a new bureau finds the service as it is; the former one has lost it")
    void anotherBureau() {
        write(erik, "of the first");
        ended(Aftermath.CLOSED_READABLE);
        active(maria, scene.client(maria, company), maria);

        write(maria, "of the second");
        write(user, "open again");
        assertThat(read(maria)).isEqualTo(List.of("of the first", "of the second", "open again"));
        findsNothing(erik);
        findsNothing(anna);
    }

    @Test
    @DisplayName("D7b: the latest ending counts, not that of an earlier bureau")
    void theLatestEndingCounts() {
        ended(Aftermath.CONTINUES_ALONE);
        collaboration = active(maria, scene.client(maria, company), maria);
        ended(Aftermath.CLOSED_READABLE);
        assertThat(reach(user, "bookkeeping")).isEqualTo(Reach.READ);

        collaboration = active(anna, client, erik);
        ended(Aftermath.CONTINUES_ALONE);
        assertThat(reach(user, "bookkeeping")).isEqualTo(Reach.WORK);
    }

    @Test
    @DisplayName("D7b: one service opens no other, nor one that was never shared with a bureau")
    void anotherService() {
        assertThat(reach(erik, "bookkeeping")).isEqualTo(Reach.WORK);
        assertThat(reach(erik, "invoicing")).isEqualTo(Reach.NONE);
        assertThat(reach(eva, "bookkeeping")).isEqualTo(Reach.WORK);
        assertThat(reach(eva, "invoicing")).isEqualTo(Reach.NONE);
    }

    @Test
    @DisplayName("D7a, D7b: who belongs to the company or bureau no more finds nothing")
    void whoHasLeft() {
        scene.deactivate(erik);
        scene.deactivate(user);

        findsNothing(erik);
        findsNothing(user);
    }

    @Test
    void withoutACompanyOrACallerNothingBegins() {
        Refused.with(CommonError.NOT_FOUND, () -> scene.as(eva, service(NotebookService.class)::read));
        Refused.with(CommonError.NOT_SIGNED_IN, () -> read(null));
    }

    @Test
    void theCompanyIsToldWhileAMethodRunsAndNoLonger() {
        assertThat(read(eva)).isEqualTo(List.of());

        Refused.with(CommonError.NOT_FOUND, () -> ask(eva, service(Workspace.class)::companyId));
    }

    @Test
    void aMethodThatSaysNotHowFarIsClosedToEverybody() {
        assertThat(ask(eva, service(OpenService.class)::asks)).isEqualTo("");
        assertThatIllegalStateException().isThrownBy(() -> ask(eva, service(OpenService.class)::asksForNoReach));
    }
}
