package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.access.MemberRole;
import se.samverk.access.ServiceRoleService;
import se.samverk.access.WorkspaceService;
import se.samverk.access.WorkspaceView;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.identity.UserId;
import se.samverk.notebook.NotebookError;
import se.samverk.notebook.NotebookService;
import se.samverk.notebook.OpenService;
import se.samverk.notebook.WaitingNotes;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceAccess;
import se.samverk.workspace.WorkspaceError;

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
        becomes(user, ServiceRole.WRITER);
    }

    private void becomes(Caller member, ServiceRole role) {
        scene.as(eva, () -> service(ServiceRoleService.class).choose(new UserId(member.userId()), "bookkeeping", role));
    }

    private Admission admitted(Caller caller) {
        return scene.as(caller, () -> service(WorkspaceAccess.class).admit(caller, company.id(), "bookkeeping"));
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
            service(Workspace.class).choose(company.id(), "bookkeeping");
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
        return scene.as(
                caller,
                () -> service(WorkspaceAccess.class)
                        .admit(caller, company.id(), service)
                        .reach());
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
    @DisplayName("D7e: a user of the client has no role until an administrator gives one; administrators approve")
    void rolesOfTheClient() {
        Caller maja = scene.user(company);
        Refused.with(WorkspaceError.NO_ROLE, () -> read(maja));
        Refused.with(WorkspaceError.NO_ROLE, () -> write(maja, "nothing"));

        becomes(maja, ServiceRole.READER);
        assertThat(read(maja)).isEqualTo(List.of());
        Refused.with(WorkspaceError.WRITER_NEEDED, () -> write(maja, "nothing"));

        becomes(maja, ServiceRole.REPORTER);
        Refused.with(WorkspaceError.REPORTS_ONLY, () -> read(maja));

        becomes(maja, ServiceRole.WRITER);
        write(maja, "of Maja");
        Refused.with(WorkspaceError.APPROVER_NEEDED, () -> clear(maja));

        becomes(maja, null);
        Refused.with(WorkspaceError.NO_ROLE, () -> read(maja));
        clear(eva);
        assertThat(read(eva)).isEqualTo(List.of());
        assertThat(scene.recorded(maja.userId()))
                .containsExactly(
                        "SERVICE_ROLE_CHOSEN", "SERVICE_ROLE_CHOSEN", "SERVICE_ROLE_CHOSEN", "SERVICE_ROLE_CHOSEN");
    }

    @Test
    @DisplayName("D7e: a role is given by the company’s own administrator, to its own people, in services that it has")
    void whoGivesRoles() {
        UserId eriksId = new UserId(erik.userId());
        ServiceRoleService roles = service(ServiceRoleService.class);

        Refused.with(CommonError.NOT_FOUND, () -> scene.as(eva, () -> roles.choose(eriksId, "bookkeeping", null)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(eva, () -> roles.choose(new UserId(user.userId()), "payroll", ServiceRole.WRITER)));
        Refused.with(
                CommonError.FORBIDDEN,
                () -> scene.as(user, () -> roles.choose(new UserId(user.userId()), "bookkeeping", null)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(anna, () -> roles.choose(new UserId(user.userId()), "bookkeeping", null)));
        Refused.at(
                "role",
                CommonError.INVALID_CHOICE,
                () -> scene.as(eva, () -> roles.choose(new UserId(eva.userId()), "bookkeeping", ServiceRole.READER)));
        assertThat(scene.as(eva, () -> roles.list(new UserId(user.userId()))))
                .containsExactly(new MemberRole("bookkeeping", ServiceRole.WRITER, true));
    }

    @Test
    @DisplayName("D7e: the agreed variant divides the tasks; a change of it moves the rights at once")
    void divided() {
        Refused.with(WorkspaceError.TASK_OF_BUREAU, () -> copy(user));
        copy(erik);

        ChangeForm basic = new ChangeForm("basic", 12, InvoiceRecipient.CLIENT);
        int version = view(eva, collaboration).version();
        scene.as(eva, () -> {
            ChangeService changes = service(ChangeService.class);
            changes.change(collaboration, basic, changes.preview(collaboration, basic), version);
        });
        copy(user);
        Refused.with(WorkspaceError.TASK_OF_CLIENT, () -> copy(erik));
    }

    @Test
    @DisplayName("D7e: without a bureau the company does all tasks itself")
    void allOwnTasks() {
        Refused.with(WorkspaceError.TASK_OF_BUREAU, () -> copy(user));
        ended(Aftermath.CONTINUES_ALONE);

        copy(user);
        assertThat(admitted(user).bureauId()).isNull();
    }

    @Test
    @DisplayName("D7e: the responsible of the assignment approves, who takes part writes")
    void rolesOfTheBureau() {
        Caller nina = scene.employee(lind, Permission.STANDARD);
        assertThat(admitted(erik).role()).isEqualTo(ServiceRole.APPROVER);
        assertThat(admitted(nina)).isEqualTo(Admission.NONE);
        assertThat(admitted(erik).bureauId()).isEqualTo(lind.id());
    }

    @Test
    @DisplayName(
            "D7e: participants are given other roles in their assignment; the responsible approves whatever is chosen")
    void rolesOfParticipants() {
        Caller nina = scene.employee(lind, Permission.STANDARD);
        takesPart(nina);
        assertThat(admitted(nina).role()).isEqualTo(ServiceRole.WRITER);

        chooses(nina, ServiceRole.READER);
        assertThat(admitted(nina).role()).isEqualTo(ServiceRole.READER);
        Refused.with(WorkspaceError.WRITER_NEEDED, () -> write(nina, "nothing"));
        chooses(nina, ServiceRole.APPROVER);
        assertThat(admitted(nina).role()).isEqualTo(ServiceRole.APPROVER);
        chooses(erik, ServiceRole.READER);
        assertThat(admitted(erik).role()).isEqualTo(ServiceRole.APPROVER);

        Refused.at("roles", CommonError.INVALID_CHOICE, () -> chooses(nina, ServiceRole.REPORTER));
        AssignmentView present = assignment();
        Refused.with(CommonError.STALE, () -> choosesNothing(erik, present.version() - 1));
        Refused.with(CommonError.NOT_FOUND, () -> choosesNothing(maria, present.version()));
        AssignmentForm without = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, erik.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        save(without);
        assertThat(admitted(nina)).isEqualTo(Admission.NONE);
        takesPart(nina);
        assertThat(admitted(nina).role()).isEqualTo(ServiceRole.WRITER);
    }

    private void choosesNothing(Caller caller, int version) {
        String id = assignment().id();
        scene.as(caller, () -> service(AssignmentService.class).chooseRoles(id, Map.of(), version));
    }

    private AssignmentView assignment() {
        return scene.as(erik, () -> service(AssignmentService.class).list(client))
                .get(0);
    }

    private void takesPart(Caller employee) {
        save(new AssignmentForm(
                "Löpande",
                AssignmentKind.BOOKKEEPING,
                erik.userId(),
                Set.of(employee.userId()),
                LocalDate.of(2026, 1, 1),
                null));
    }

    private void save(AssignmentForm form) {
        AssignmentView present = assignment();
        scene.as(erik, () -> service(AssignmentService.class).save(present.id(), form, present.version()));
    }

    private void chooses(Caller employee, ServiceRole role) {
        AssignmentView present = assignment();
        scene.as(
                erik,
                () -> service(AssignmentService.class)
                        .chooseRoles(present.id(), Map.of(new UserId(employee.userId()), role), present.version()));
    }

    @Test
    @DisplayName("D7a: a bureau uses the services for itself, in the client portal, without an invitation")
    void ownBureau() {
        Caller asClient = new Caller(
                null,
                anna.userId(),
                anna.name(),
                anna.email(),
                anna.language(),
                lind.id(),
                lind.name(),
                false,
                Role.ADMINISTRATOR,
                null);

        Admission admission =
                scene.as(asClient, () -> service(WorkspaceAccess.class).admit(asClient, lind.id(), "bookkeeping"));
        assertThat(admission.isDoing("vat", ServiceRole.APPROVER)).isTrue();
        assertThat(scene.as(eva, () -> service(WorkspaceAccess.class).admit(eva, company.id(), "payroll")))
                .isEqualTo(Admission.NONE);
    }

    @Test
    @DisplayName("D7a, D7b: the door shows whose service it is to those who see the company, and to nobody else")
    void theDoor() {
        WorkspaceView ofErik = enter(erik);
        WorkspaceView ofEva = enter(eva);

        assertThat(List.of(ofErik.companyId(), ofEva.companyId())).containsOnly(company.id());
        assertThat(List.of(ofErik.clientId(), ofErik.collaborationId())).containsExactly(client, collaboration);
        assertThat(ofEva.clientId()).isNull();
        assertThat(enter(anna).admission()).isEqualTo(Admission.NONE);
        Refused.with(CommonError.NOT_FOUND, () -> enter(maria));
        Refused.with(CommonError.NOT_FOUND, () -> enter(scene.administrator(scene.company())));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(
                        eva, () -> service(WorkspaceService.class).enter(company.customerNumber(), "invoicing")));
    }

    @Test
    @DisplayName(
            "D7a: from client to client one comes among those in whose service one works, by name, and round again")
    void theNextClient() {
        Company other = scene.company();
        collaboration = invitedTo(other);

        assertThat(next(erik, company)).isEqualTo(other.customerNumber());
        assertThat(next(erik, other)).isEqualTo(company.customerNumber());
        Refused.with(CommonError.NOT_FOUND, () -> next(maria, company));
        assertThat(next(anna, company)).isEqualTo(company.customerNumber());
    }

    @Test
    @DisplayName("B38: from client to client one passes over those at whom nothing waits, while there are others")
    void theNextClientWithWork() {
        Company done = scene.company();
        invitedTo(done);
        WaitingNotes.done(done.id());
        Company third = scene.company();
        invitedTo(third);

        assertThat(next(erik, company)).isEqualTo(third.customerNumber());
        assertThat(next(erik, third)).isEqualTo(company.customerNumber());
        assertThat(next(erik, done)).isIn(company.customerNumber(), third.customerNumber());
        WaitingNotes.done(company.id());
        WaitingNotes.done(third.id());
        assertThat(next(erik, company)).isIn(done.customerNumber(), third.customerNumber());
    }

    private String invitedTo(Company other) {
        String invitation = invited(anna, scene.client(anna, other), erik);
        accept(scene.administrator(other), invitation);
        return invitation;
    }

    private String next(Caller caller, Company from) {
        return scene.as(caller, () -> service(WorkspaceService.class).next(from.customerNumber(), "bookkeeping"));
    }

    private WorkspaceView enter(Caller caller) {
        return scene.as(caller, () -> service(WorkspaceService.class).enter(company.customerNumber(), "bookkeeping"));
    }

    private void clear(Caller caller) {
        ask(caller, () -> {
            service(NotebookService.class).clear();
            return null;
        });
    }

    private void copy(Caller caller) {
        ask(caller, () -> {
            service(NotebookService.class).copy();
            return null;
        });
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
        Refused.with(WorkspaceError.READABLE_ONLY, () -> write(user, "after"));
        Refused.with(WorkspaceError.READABLE_ONLY, () -> write(eva, "after"));
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
