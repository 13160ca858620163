package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.EndingPreview;
import se.samverk.access.EndingPreview.Open;
import se.samverk.access.EndingPreviewService;
import se.samverk.access.MonthsQuery;
import se.samverk.access.MonthsService;
import se.samverk.access.MonthsView;
import se.samverk.access.MonthsView.Summary;
import se.samverk.access.OpenDesk.Responsible;
import se.samverk.access.WaitingService;
import se.samverk.access.WaitingView;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.stage.SentStatements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkspaceAccess;

/** What waits in services for whom, tried on a pretended one over both databases. */
@OnBothDatabases
class WaitingStoryTest extends Story {

    private Caller erik;
    private Caller nina;

    @BeforeEach
    void employ() {
        erik = scene.employee(lind, Permission.STANDARD);
        nina = scene.employee(lind, Permission.STANDARD);
    }

    /** Erik is responsible for the client, Nina takes part. */
    private String sharedWith(Company company, Caller administrator) {
        String client = scene.client(anna, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande",
                AssignmentKind.BOOKKEEPING,
                erik.userId(),
                Set.of(nina.userId()),
                LocalDate.of(2026, 1, 1),
                null);
        String assignment =
                scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        String collaboration = scene.as(
                anna, () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", assignment)));
        accept(administrator, collaboration);
        return collaboration;
    }

    private List<WaitingView> waiting(Caller caller) {
        return scene.as(caller, () -> service(WaitingService.class).list());
    }

    private void sitsAsAdmitted(Caller caller, Company company) {
        Admission admission =
                scene.as(caller, () -> service(WorkspaceAccess.class).admit(caller, company.id(), "bookkeeping"));
        long tasks = admission.tasks().stream()
                .filter(task -> task.doers().contains(admission.side()))
                .count();
        assertThat(waiting(caller))
                .extracting(
                        view -> view.task().companyId(),
                        view -> view.task().kind(),
                        view -> view.task().count())
                .containsExactly(tuple(company.id(), admission.side() + " " + admission.role(), tasks));
    }

    @Test
    @DisplayName("B38, D7a, D7e: what waits is told to whom a service lets in, on its side, in its role")
    void toWhom() {
        Company norr = scene.company();
        Caller eva = scene.administrator(norr);
        sharedWith(norr, eva);

        sitsAsAdmitted(erik, norr);
        sitsAsAdmitted(nina, norr);
        sitsAsAdmitted(eva, norr);
        assertThat(waiting(erik).get(0).task().count())
                .isNotEqualTo(waiting(eva).get(0).task().count());
        assertThat(waiting(anna)).isEmpty();
        assertThat(waiting(maria)).isEmpty();
        assertThat(waiting(scene.user(norr))).isEmpty();
    }

    @Test
    @DisplayName("B38, D7d: of a company that has left nothing is told to the bureau any more")
    void left() {
        Company norr = scene.company();
        Caller eva = scene.administrator(norr);
        String collaboration = sharedWith(norr, eva);
        end(eva, collaboration);

        assertThat(waiting(erik)).isEmpty();
        assertThat(view(eva, collaboration).ending().aftermath()).isEqualTo(Aftermath.CONTINUES_ALONE);
        sitsAsAdmitted(eva, norr);
    }

    @Test
    @DisplayName("B38: for three clients as many statements are sent as for one")
    void bounded() {
        Company first = scene.company();
        sharedWith(first, scene.administrator(first));
        int one = statements(erik);
        for (int more = 0; more < 2; more++) {
            Company company = scene.company();
            sharedWith(company, scene.administrator(company));
        }

        assertThat(waiting(erik)).hasSize(3);
        assertThat(statements(erik)).isEqualTo(one);
    }

    @Test
    @DisplayName("B43: an employee sees the months of the clients that it works for, by name or by a part of it")
    void months() {
        Company norr = scene.company();
        sharedWith(norr, scene.administrator(norr));

        assertThat(months(erik, 2026, null).rows())
                .hasSize(1)
                .allMatch(row -> row.months().size() == 1);
        assertThat(months(erik, 2026, null).rows().get(0).months().get(0).month())
                .isEqualTo(YearMonth.of(2026, 1));
        assertThat(months(erik, 2026, "nosuchname").rows()).isEmpty();
        assertThat(months(erik, 2026, null).responsibles())
                .extracting(Responsible::userId)
                .containsExactly(erik.userId());
        assertThat(monthsOf(erik, nina).rows()).isEmpty();
        assertThat(monthsOf(nina, erik).rows()).hasSize(1);
        assertThat(months(anna, 2026, null).rows()).isEmpty();
        assertThat(months(maria, 2026, null).rows()).isEmpty();
    }

    @Test
    @DisplayName("B43: how the months of a year stand together is told of all clients that are asked for")
    void together() {
        Company norr = scene.company();
        sharedWith(norr, scene.administrator(norr));
        Company west = scene.company();
        sharedWith(west, scene.administrator(west));

        Summary summary = months(erik, 2025, null).summary();
        assertThat(summary.last()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(summary.of()).isZero();
        assertThat(summary.ready()).isEqualTo(2);
        assertThat(summary.lateMonths()).isZero();
        assertThat(months(erik, 2099, null).summary().last()).isNull();
    }

    private MonthsView monthsOf(Caller caller, Caller responsible) {
        return scene.as(
                caller,
                () -> service(MonthsService.class)
                        .view(new MonthsQuery("bookkeeping", 2026, null, responsible.userId(), 0)));
    }

    private MonthsView months(Caller caller, int year, String search) {
        return scene.as(
                caller, () -> service(MonthsService.class).view(new MonthsQuery("bookkeeping", year, search, null, 0)));
    }

    @Test
    @DisplayName("D5b: before it ends either side sees what both have left to do; who is not let in sees none of it")
    void beforeTheEnd() {
        Company norr = scene.company();
        Caller eva = scene.administrator(norr);
        String collaboration = sharedWith(norr, eva);

        EndingPreview preview = preview(erik, collaboration);
        assertThat(preview.open())
                .extracting(Open::kind, Open::side)
                .containsExactly(
                        tuple("BUREAU APPROVER", Side.BUREAU),
                        tuple("CLIENT APPROVER", Side.CLIENT),
                        tuple("MONTHS", null));
        assertThat(preview.seen()).isTrue();
        assertThat(preview.administrators()).isEqualTo(1);
        assertThat(preview(eva, collaboration)).isEqualTo(preview);

        assertThat(preview(anna, collaboration).seen()).isFalse();
        assertThat(preview(anna, collaboration).open()).isEmpty();
        assertThatThrownBy(() -> preview(maria, collaboration))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CommonError.NOT_FOUND));
    }

    @Test
    @DisplayName("D5b, D7d: when it has ended the bureau sees no longer what is open, the company does")
    void afterTheEnd() {
        Company norr = scene.company();
        Caller eva = scene.administrator(norr);
        String collaboration = sharedWith(norr, eva);
        end(eva, collaboration);

        assertThat(preview(erik, collaboration).seen()).isFalse();
        assertThat(preview(erik, collaboration).open()).isEmpty();
        assertThat(preview(eva, collaboration).open()).isNotEmpty();
    }

    private EndingPreview preview(Caller caller, String collaboration) {
        return scene.as(caller, () -> service(EndingPreviewService.class).view(collaboration));
    }

    private int statements(Caller caller) {
        return SentStatements.of(scene.server, () -> waiting(caller)).size();
    }
}
