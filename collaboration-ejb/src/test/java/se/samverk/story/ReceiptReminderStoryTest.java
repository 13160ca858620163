package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.ServiceRoleService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.bank.BankService;
import se.samverk.bank.SentStatement;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.due.DueWorker;
import se.samverk.identity.UserId;
import se.samverk.news.NewsKind;
import se.samverk.news.NewsRow;
import se.samverk.news.NewsService;
import se.samverk.receipt.ReceiptDueTasks;
import se.samverk.receipt.ReceiptError;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptTab;
import se.samverk.receipt.ReceiptView;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** A client is reminded of receipts that are missing, as it likes, over both databases. */
@OnBothDatabases
class ReceiptReminderStoryTest extends Story {

    private static final String SERVICE = "bookkeeping";
    private static final Instant SUNDAY = Instant.parse("2026-02-01T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private Company norr;
    private Caller erik;
    private Caller eva;
    private Caller reader;
    private String collaboration;

    /** Erik is responsible; at the client Eva answers, and one reads. */
    @BeforeEach
    void begin() {
        scene.clock.setTo(SUNDAY);
        erik = scene.employee(lind, Permission.STANDARD);
        norr = scene.company();
        eva = scene.administrator(norr);
        reader = scene.user(norr);
        collaboration = collaborate(norr, eva);
        scene.as(
                eva,
                () -> service(ServiceRoleService.class)
                        .choose(new UserId(reader.userId()), SERVICE, ServiceRole.READER));
    }

    private String collaborate(Company company, Caller administrator) {
        String client = scene.client(anna, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, erik.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        String assignment =
                scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        String made =
                scene.as(anna, () -> service(InvitationService.class).invite(Scene.form(client, SERVICE, assignment)));
        accept(administrator, made);
        return made;
    }

    private <T> T in(Company company, Caller caller, Supplier<T> request) {
        return scene.as(caller, () -> {
            service(Workspace.class).choose(company.id(), SERVICE);
            return request.get();
        });
    }

    private void tell(Caller caller, Runnable request) {
        in(norr, caller, () -> {
            request.run();
            return null;
        });
    }

    /** Two payments and one deposit. */
    private void read(Company company, Caller caller) {
        String table = """
                Bokföringsdag;Text;Belopp
                2026-01-20;KORT JARNHANDELN;-389,00
                2026-01-21;KORT TAXI;-210,00
                2026-01-22;SWISH KUND;500,00
                """;
        String account = scene.bankAccount(company);
        in(
                company,
                caller,
                () -> service(BankService.class)
                        .read(account, new SentStatement("januari.csv", table.getBytes(StandardCharsets.UTF_8))));
    }

    private List<ReceiptView> missing() {
        return in(norr, eva, () -> service(ReceiptService.class).list(ReceiptTab.MISSING));
    }

    private void wake() {
        scene.server.inRequest(() -> {
            service(ReceiptDueTasks.class).tasks().forEach(service(DueWorker.class)::run);
            return null;
        });
    }

    private List<String> reminders(Caller caller) {
        return scene.mailsTo(caller.email()).stream()
                .filter(mail -> mail.startsWith("Kvitton saknas"))
                .toList();
    }

    @Test
    @DisplayName("K37: on Monday morning those who answer get one mail that leads to the list, never twice in a week")
    void weekly() {
        read(norr, erik);
        wake();
        assertThat(reminders(eva)).isEmpty();

        scene.clock.setTo(Instant.parse("2026-02-02T07:00:00Z"));
        wake();
        wake();

        assertThat(reminders(eva))
                .hasSize(1)
                .allMatch(mail -> mail.contains("/tjanst/bokforing/kvitton/" + norr.customerNumber()));
        assertThat(reminders(reader)).isEmpty();
        assertThat(reminders(erik)).isEmpty();
        assertThat(inService(eva))
                .extracting(
                        row -> row.inService().told(), row -> row.inService().about())
                .startsWith(tuple("RECEIPTS_ASKED", "2"));

        scene.clock.pass(Duration.ofDays(6));
        wake();
        assertThat(reminders(eva)).hasSize(1);
        scene.clock.pass(Duration.ofDays(1));
        wake();
        assertThat(reminders(eva)).hasSize(2);
        scene.clock.pass(WEEK.multipliedBy(3));
        wake();
        wake();
        assertThat(reminders(eva)).hasSize(3);
    }

    @Test
    @DisplayName("K37: only when something is missing; answers are news to the bureau, the last of them")
    void nothingMissing() {
        read(norr, erik);
        missing()
                .forEach(row -> tell(
                        eva,
                        () -> service(ReceiptService.class).privately(row.row().rowId())));

        scene.clock.pass(WEEK);
        wake();

        assertThat(reminders(eva)).isEmpty();
        assertThat(inService(erik))
                .extracting(row -> row.inService().told(), NewsRow::overtaken)
                .containsExactly(tuple("RECEIPT_PRIVATE", false), tuple("RECEIPT_PRIVATE", true));
    }

    @Test
    @DisplayName(
            "K37: the client chooses the day, or never; its bureau does not, and a new day brings no second mail of the week")
    void chosen() {
        read(norr, erik);
        Refused.with(
                ReceiptError.RECEIPT_DAY_OF_CLIENT,
                () -> tell(erik, () -> service(ReceiptService.class).choose(DayOfWeek.SUNDAY)));
        assertThat(in(norr, eva, () -> service(ReceiptService.class).day())).contains(DayOfWeek.MONDAY);
        scene.clock.setTo(Instant.parse("2026-02-02T07:00:00Z"));
        wake();
        assertThat(reminders(eva)).hasSize(1);

        tell(eva, () -> service(ReceiptService.class).choose(DayOfWeek.WEDNESDAY));
        scene.clock.setTo(Instant.parse("2026-02-04T07:00:00Z"));
        wake();
        assertThat(reminders(eva)).hasSize(1);
        scene.clock.pass(WEEK);
        wake();
        assertThat(reminders(eva)).hasSize(2);

        tell(eva, () -> service(ReceiptService.class).choose(null));
        assertThat(in(norr, eva, () -> service(ReceiptService.class).day())).isEmpty();
        scene.clock.pass(WEEK);
        wake();
        assertThat(reminders(eva)).hasSize(2);
        assertThat(in(norr, eva, () -> scene.server.audit(norr.id(), norr.id())))
                .extracting(row -> row[0])
                .contains("RECEIPT_DAY_CHOSEN");
    }

    @Test
    @DisplayName("K37: without a bureau nobody is reminded")
    void alone() {
        read(norr, erik);
        end(eva, collaboration);

        scene.clock.pass(WEEK);
        wake();

        assertThat(reminders(eva)).isEmpty();
        assertThat(missing()).hasSize(2);
    }

    @Test
    @DisplayName("K37: who answers for two companies gets one mail that tells of both")
    void twoCompanies() {
        Company second = scene.company();
        Caller there = scene.administrator(second);
        collaborate(second, there);
        scene.joins(eva, second);
        read(norr, erik);
        read(second, erik);

        scene.clock.pass(WEEK);
        wake();

        assertThat(reminders(eva)).hasSize(1).allMatch(mail -> mail.endsWith("/mina/tjanster"));
        assertThat(reminders(there)).hasSize(1);
        assertThat(scene.textOfLastMailTo(eva.email())).contains(second.name() + ": 2");
    }

    private List<NewsRow> inService(Caller caller) {
        return scene.as(caller, () -> service(NewsService.class).page(Keyset.FIRST)).rows().stream()
                .filter(row -> row.kind() == NewsKind.IN_SERVICE)
                .toList();
    }
}
