package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.AccessError;
import se.samverk.access.OpenDesk.Responsible;
import se.samverk.access.QueueQuery;
import se.samverk.access.QueueService;
import se.samverk.access.QueueView;
import se.samverk.access.WaitingRow;
import se.samverk.access.WaitingService;
import se.samverk.access.WaitingView;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.notebook.WaitingNotes;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.SortKey;
import se.samverk.shared.Time;
import se.samverk.stage.SentStatements;
import se.samverk.testing.OnBothDatabases;

/** The bureau's queue over all its clients: whose work, in which order, and what rests. */
@OnBothDatabases
class QueueStoryTest extends Story {

    private Caller erik;
    private Caller nina;
    private LocalDate today;

    @BeforeEach
    void employ() {
        erik = scene.employee(lind, Permission.STANDARD);
        nina = scene.employee(lind, Permission.STANDARD);
        today = Time.today(scene.clock);
    }

    /** A client whose responsible somebody is, with one thing that waits. */
    private Company clientOf(Caller responsible, LocalDate due) {
        return clientOf(anna, responsible, due);
    }

    private Company clientOf(Caller employee, Caller responsible, LocalDate due) {
        Company company = scene.company();
        String client = scene.client(employee, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, responsible.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        String assignment =
                scene.as(employee, () -> service(AssignmentService.class).add(client, form));
        String collaboration = scene.as(
                employee, () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", assignment)));
        accept(scene.administrator(company), collaboration);
        WaitingNotes.due(company.id(), due);
        return company;
    }

    private static QueueQuery query(boolean whole, boolean resting) {
        return new QueueQuery(whole, null, null, null, null, resting, false, 0);
    }

    private QueueView queue(Caller caller, QueueQuery query) {
        return scene.as(caller, () -> service(QueueService.class).view(query));
    }

    private List<String> mine(Caller caller) {
        return companies(queue(caller, query(false, false)));
    }

    private static List<String> companies(QueueView view) {
        return view.rows().stream().map(row -> row.task().companyId()).toList();
    }

    private WaitingRow row(Caller caller, Company company) {
        return queue(caller, query(false, false)).rows().stream()
                .filter(view -> view.task().companyId().equals(company.id()))
                .map(WaitingView::row)
                .findFirst()
                .orElseThrow();
    }

    private void rest(Caller caller, WaitingRow row, LocalDate until) {
        scene.as(caller, () -> service(QueueService.class).rest(row, until, " Väntar på bankfilen "));
    }

    private static void refused(ErrorCode code, String field, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    @DisplayName(
            "B44, D7a: whoever works for a client has what waits there; full permission sees that of the whole bureau")
    void whose() {
        Company norr = clientOf(erik, today.plusDays(9));
        Company west = clientOf(nina, today.plusDays(2));
        clientOf(maria, scene.employee(syd, Permission.STANDARD), today);

        assertThat(mine(erik)).containsExactly(norr.id());
        assertThat(mine(nina)).containsExactly(west.id());
        assertThat(mine(anna)).isEmpty();
        QueueView whole = queue(anna, query(true, false));
        assertThat(companies(whole)).containsExactly(west.id(), norr.id());
        assertThat(whole.choices().responsibles())
                .extracting(Responsible::userId)
                .containsExactlyInAnyOrder(erik.userId(), nina.userId());
        assertThat(whole.clients()).isEqualTo(2);
        refused(CommonError.FORBIDDEN, null, () -> queue(erik, query(true, false)));
    }

    @Test
    @DisplayName("B44: the queue is narrowed by responsible, service, kind and client, and ordered by day or by client")
    void narrowed() {
        Company norr = clientOf(erik, null);
        Company west = clientOf(nina, today);

        assertThat(companies(queue(anna, new QueueQuery(true, nina.userId(), null, null, null, false, false, 0))))
                .containsExactly(west.id());
        assertThat(companies(queue(anna, new QueueQuery(true, null, "bookkeeping", null, null, false, false, 0))))
                .containsExactly(west.id(), norr.id());
        assertThat(companies(queue(anna, new QueueQuery(true, null, "payroll", null, null, false, false, 0))))
                .isEmpty();
        assertThat(companies(queue(anna, new QueueQuery(true, null, null, "NONE", null, false, false, 0))))
                .isEmpty();
        assertThat(companies(queue(anna, new QueueQuery(true, null, null, null, "nosuchname", false, false, 0))))
                .isEmpty();
        List<WaitingView> byCompany = queue(anna, new QueueQuery(true, null, null, null, null, false, true, 0))
                .rows();
        assertThat(byCompany).isSortedAccordingTo(SortKey.by(WaitingView::companyName));
    }

    @Test
    @DisplayName("B44: a page has fifty rows, the rest is on the next; as many statements for all as for one")
    void pages() {
        List<Company> companies = new ArrayList<>(List.of(clientOf(erik, today)));
        int one = statements();
        for (int more = 0; more < 50; more++) {
            companies.add(clientOf(erik, today.plusDays(more)));
        }

        QueueView first = queue(erik, query(false, false));
        assertThat(first.rows()).hasSize(50);
        assertThat(first.all()).isEqualTo(51);
        assertThat(first.more()).isTrue();
        QueueView second = queue(erik, new QueueQuery(false, null, null, null, null, false, false, 1));
        assertThat(companies(second)).containsExactly(companies.get(50).id());
        assertThat(second.more()).isFalse();
        assertThat(second.first()).isEqualTo(first.rows().get(0));
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return SentStatements.of(scene.server, () -> queue(erik, query(false, false)))
                .size();
    }

    @Test
    @DisplayName("B45: what rests is out of the list of the whole bureau until its day, and comes back by itself")
    void rests() {
        Company norr = clientOf(erik, null);
        WaitingRow row = row(erik, norr);
        rest(erik, row, today.plusDays(3));

        assertThat(mine(erik)).isEmpty();
        assertThat(scene.as(erik, () -> service(WaitingService.class).list())).isEmpty();
        QueueView whole = queue(anna, query(true, false));
        assertThat(whole.rows()).isEmpty();
        assertThat(whole.resting()).isEqualTo(1);
        WaitingView resting = queue(anna, query(true, true)).rows().get(0);
        assertThat(resting.rest().until()).isEqualTo(today.plusDays(3));
        assertThat(resting.rest().reason()).isEqualTo("Väntar på bankfilen");

        rest(anna, row, today.plusDays(2));
        scene.clock.pass(Duration.ofDays(1));
        assertThat(mine(erik)).isEmpty();
        scene.clock.pass(Duration.ofDays(1));
        assertThat(mine(erik)).containsExactly(norr.id());
    }

    @Test
    @DisplayName("B45: what rests is taken up at once by anybody of the bureau who sees it; once more changes nothing")
    void takenUp() {
        Company norr = clientOf(erik, null);
        WaitingRow row = row(erik, norr);
        rest(erik, row, today.plusDays(3));
        scene.as(anna, () -> service(QueueService.class).takeUp(row));
        scene.as(anna, () -> service(QueueService.class).takeUp(row));

        assertThat(mine(erik)).containsExactly(norr.id());
        assertThat(queue(erik, query(false, true)).rows()).isEmpty();
    }

    @Test
    @DisplayName("B45: what is one's own rests for oneself alone")
    void ownRests() {
        Company norr = clientOf(erik, null);
        WaitingNotes.own(norr.id());
        rest(erik, row(erik, norr), today.plusDays(3));

        assertThat(mine(erik)).isEmpty();
        assertThat(companies(queue(anna, query(true, false)))).containsExactly(norr.id());
        assertThat(queue(anna, query(true, true)).rows()).isEmpty();
    }

    @Test
    @DisplayName("B45: a rest that is over is not taken up, and no state before a new one")
    void over() {
        Company norr = clientOf(erik, null);
        WaitingRow row = row(erik, norr);
        rest(erik, row, today.plusDays(2));
        scene.clock.pass(Duration.ofDays(2));
        scene.as(erik, () -> service(QueueService.class).takeUp(row));
        rest(erik, row, today.plusDays(4));

        List<String> told = scene.server.inDatabase(em -> em.createQuery(
                        "select a.action from AuditEntry a where a.bureauId = :bureau and a.objectId = :object",
                        String.class)
                .setParameter("bureau", lind.id())
                .setParameter("object", norr.id())
                .getResultList());
        assertThat(told).contains("WORK_RESTED").doesNotContain("WORK_TAKEN_UP");
        assertThat(mine(erik)).isEmpty();
    }

    @Test
    @DisplayName(
            "B45: what is late does not rest, nothing past its day, and what becomes due earlier comes back at once")
    void neverLate() {
        Company late = clientOf(erik, today.minusDays(1));
        refused(AccessError.WORK_IS_LATE, null, () -> rest(erik, row(erik, late), today.plusDays(1)));

        Company norr = clientOf(erik, today.plusDays(5));
        WaitingRow row = row(erik, norr);
        refused(AccessError.REST_PAST_DUE, "until", () -> rest(erik, row, today.plusDays(6)));
        refused(AccessError.REST_NOT_LATER, "until", () -> rest(erik, row, today));
        refused(CommonError.REQUIRED, "until", () -> rest(erik, row, null));
        WaitingRow undated = row(erik, clientOf(erik, null));
        refused(AccessError.REST_TOO_LONG, "until", () -> rest(erik, undated, today.plusDays(32)));
        rest(erik, undated, today.plusDays(31));
        rest(erik, row, today.plusDays(5));
        assertThat(mine(erik)).containsExactly(late.id());
        WaitingNotes.due(norr.id(), today.plusDays(4));
        assertThat(mine(erik)).containsExactly(late.id(), norr.id());
    }

    @Test
    @DisplayName("B45, D7a: what waits at a client that one does not work for is not found, nor what does not wait")
    void notFound() {
        Company norr = clientOf(erik, null);
        WaitingRow row = row(erik, norr);
        for (Caller other : List.of(nina, maria)) {
            refused(CommonError.NOT_FOUND, null, () -> rest(other, row, today.plusDays(1)));
            refused(
                    CommonError.NOT_FOUND,
                    null,
                    () -> scene.as(other, () -> service(QueueService.class).takeUp(row)));
        }
        WaitingRow nothing = new WaitingRow(row.customerNumber(), "bookkeeping", "NOTHING", null);
        refused(CommonError.NOT_FOUND, null, () -> rest(erik, nothing, today.plusDays(1)));
        WaitingRow noService = new WaitingRow(row.customerNumber(), "nothing", row.kind(), null);
        refused(CommonError.NOT_FOUND, null, () -> rest(erik, noService, today.plusDays(1)));
    }
}
