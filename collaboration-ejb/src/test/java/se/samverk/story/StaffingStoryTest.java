package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.access.ServiceRoleService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.StaffingService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.identity.UserId;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing;
import se.samverk.workspace.WorkspaceAccess;

/** Who did what in a service is told as of a moment, over both databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class StaffingStoryTest extends Story {

    private static final Duration DAY = Duration.ofDays(1);

    private Caller erik;
    private Company company;
    private Caller eva;
    private Caller user;
    private String assignment;
    private String collaboration;
    private Instant agreed;

    /** Anna has invited, Eva accepted; Erik is responsible. A day has passed since. */
    @BeforeEach
    void begin() {
        erik = scene.employee(lind, Permission.STANDARD);
        company = scene.company();
        eva = scene.administrator(company);
        user = scene.user(company);
        String client = scene.client(anna, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, erik.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        assignment = scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        collaboration = scene.as(
                anna, () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", assignment)));
        accept(eva, collaboration);
        agreed = scene.clock.instant();
        scene.clock.pass(DAY);
    }

    private Staffing at(Instant moment) {
        return scene.as(eva, () -> service(WorkspaceAccess.class).staffing(company.id(), "bookkeeping", moment));
    }

    private Staffing now() {
        return at(scene.clock.instant());
    }

    private static Set<Side> posting(Staffing staffing) {
        return staffing.tasks().stream()
                .filter(task -> task.code().equals("posting"))
                .findFirst()
                .orElseThrow()
                .doers();
    }

    private List<Staffing.Person> people(Instant moment, Side side) {
        return at(moment).people().stream()
                .filter(person -> person.side() == side)
                .toList();
    }

    private void becomes(ServiceRole role) {
        scene.as(eva, () -> service(ServiceRoleService.class).choose(new UserId(user.userId()), "bookkeeping", role));
    }

    private void end() {
        int version = view(eva, collaboration).version();
        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(collaboration, EndingService.When.TODAY, Aftermath.CONTINUES_ALONE, version));
    }

    @Test
    @DisplayName("B33, D7e: after a change of the variant an earlier moment has the tasks as they were")
    void tasks() {
        ChangeForm basic = new ChangeForm("basic", 12, InvoiceRecipient.CLIENT);
        int version = view(eva, collaboration).version();
        scene.as(eva, () -> {
            ChangeService changes = service(ChangeService.class);
            changes.change(collaboration, basic, changes.preview(collaboration, basic), version);
        });

        assertThat(posting(now())).containsExactly(Side.CLIENT);
        assertThat(posting(at(agreed))).containsExactly(Side.BUREAU);
        assertThat(now().bureau()).isEqualTo(lind.name());
    }

    @Test
    @DisplayName("B33: before the agreement and after its end the company did all itself")
    void withoutBureau() {
        Instant before = agreed.minus(DAY);
        end();

        assertThat(at(before).bureau()).isNull();
        assertThat(posting(at(before))).containsExactly(Side.CLIENT);
        assertThat(at(agreed).bureau()).isEqualTo(lind.name());
        assertThat(at(scene.clock.instant()).bureau()).isNull();
    }

    @Test
    @DisplayName("B33: people of the company are told with the roles that they had")
    void peopleOfTheCompany() {
        Staffing.Person evas = new Staffing.Person(eva.name(), Side.CLIENT, ServiceRole.APPROVER);
        becomes(ServiceRole.WRITER);
        Instant written = scene.clock.instant();
        scene.clock.pass(DAY);
        becomes(ServiceRole.READER);

        assertThat(now().people()).contains(new Staffing.Person(user.name(), Side.CLIENT, ServiceRole.READER));
        assertThat(at(written).people())
                .contains(evas, new Staffing.Person(user.name(), Side.CLIENT, ServiceRole.WRITER));
        assertThat(people(agreed, Side.CLIENT)).containsExactly(evas);
    }

    @Test
    @DisplayName("B33: people of the bureau are those of the assignment at the time")
    void peopleOfTheBureau() {
        scene.as(anna, () -> service(StaffingService.class).join(assignment));

        assertThat(now().people())
                .contains(
                        new Staffing.Person(erik.name(), Side.BUREAU, ServiceRole.APPROVER),
                        new Staffing.Person(anna.name(), Side.BUREAU, ServiceRole.WRITER));
        assertThat(people(agreed, Side.BUREAU))
                .containsExactly(new Staffing.Person(erik.name(), Side.BUREAU, ServiceRole.APPROVER));
    }
}
