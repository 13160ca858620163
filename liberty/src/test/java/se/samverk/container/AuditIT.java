package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.StaffingService;
import se.samverk.audit.LogQuery;
import se.samverk.audit.LogRow;
import se.samverk.audit.LogService;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;
import se.samverk.client.ClientService;
import se.samverk.client.ImportService;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkingService;
import se.samverk.collaboration.RegistrationService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.identity.Boundary;
import se.samverk.identity.Caller;
import se.samverk.identity.LogInService;
import se.samverk.notification.SentMailService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/**
 * §9: every command writes one row: when, who, for which company, what, on which object, from which
 * address. A boundary method that is added and neither entered as a command nor as reading fails
 * {@link #everyMethodIsACommandOrReads()}.
 */
@ArquillianTest
class AuditIT {

    /** A command, as who it is given, and what the record calls it. */
    private record Command(Caller who, String action, Runnable call) {}

    private static final Set<String> READING =
            Set.of(
                    "AccessService.decide",
                    "AccessService.employees",
                    "AccessService.explain",
                    "AssignmentService.employees",
                    "AssignmentService.list",
                    "ClientListService.counts",
                    "ClientListService.page",
                    "ClientService.view",
                    "CollaborationService.ofBureau",
                    "CollaborationService.ofClient",
                    "CollaborationService.own",
                    "CollaborationService.ownOpen",
                    "CollaborationService.view",
                    "HistoryService.ofClient",
                    "ImportService.preview",
                    "LinkingService.chosen",
                    "LinkingService.page",
                    "LogInService.renew",
                    "LogInService.resume",
                    "LogService.page",
                    "MailboxService.html",
                    "MailboxService.latest",
                    "RegistrationService.look",
                    "SentMailService.page",
                    "StaffingService.preview");

    /** What the stranger may do at home: these name nothing of anybody else's. */
    private static final Set<String> OF_THE_STRANGER = Set.of("CLIENT_REGISTERED", "LOG_EXPORTED");

    @Inject World world;
    @Inject Database database;
    @Inject BeanManager beans;
    @Inject ClientService clients;
    @Inject ImportService imports;
    @Inject AssignmentService assignments;
    @Inject StaffingService staffing;
    @Inject AnswerService answers;
    @Inject EndingService endings;
    @Inject InvitationService invitations;
    @Inject RegistrationService registrations;
    @Inject LinkingService linking;
    @Inject SentMailService sentMails;
    @Inject LogService log;
    @Inject LogInService logIns;

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private Bureau bureau;
    private Firm firm;
    private Entry client;
    private Entry newcomer;
    private String active;
    private String ending;
    private String invited;
    private String registering;
    private String second;

    @BeforeEach
    void begin() {
        bureau = world.bureau();
        firm = world.firm();
        client = world.client(bureau, firm);
        newcomer = world.newClient(bureau);
        registering = world.invite(newcomer, BOOKKEEPING);
        active = world.active(client, firm, BOOKKEEPING);
        ending = world.active(client, firm, INVOICING);
        endings.end(
                ending,
                When.PERIOD_END,
                Aftermath.CONTINUES_ALONE,
                world.version(firm.administrator(), ending));
        invited = world.invite(client, TIME_REPORTING);
        second = assignments.add(client.id(), form());
        commands();
    }

    private void commands() {
        Caller full = bureau.full();
        Caller administrator = firm.administrator();
        command("ClientService.register", full, "CLIENT_REGISTERED", () -> register());
        command("ClientService.registerAll", full, "CLIENT_REGISTERED", () -> registerAll());
        command("ImportService.confirm", full, "CLIENT_REGISTERED", () -> confirm());
        command("ClientService.change", full, "CLIENT_CHANGED", () -> change());
        command("AssignmentService.add", full, "ASSIGNMENT_ADDED", () -> add());
        command("AssignmentService.save", full, "ASSIGNMENT_CHANGED", () -> save());
        command("StaffingService.join", full, "ASSIGNMENT_JOINED", () -> join());
        command("StaffingService.replace", full, "ASSIGNMENT_HANDED_OVER", () -> replace());
        command("InvitationService.invite", full, "INVITED:payroll", () -> invite());
        command(
                "InvitationService.resend",
                full,
                "RESENT:time-reporting",
                () -> invitations.resend(invited));
        command(
                "InvitationService.revoke",
                full,
                "REVOKED:time-reporting",
                () -> invitations.revoke(invited));
        command(
                "AnswerService.accept",
                administrator,
                "ACCEPTED:time-reporting",
                () -> answers.accept(invited));
        command(
                "AnswerService.decline",
                administrator,
                "DECLINED:time-reporting",
                () -> answers.decline(invited));
        command("EndingService.end", administrator, "ENDED:bookkeeping", () -> end());
        command(
                "EndingService.withdraw",
                full,
                "ENDING_WITHDRAWN:invoicing",
                () -> endings.withdraw(ending, version("collaboration", ending)));
        command("LinkingService.link", full, "LINKED:bookkeeping", () -> link());
        command("SentMailService.resend", full, "MAIL_RESENT", () -> resendMail());
        command("LogService.export", full, "LOG_EXPORTED", () -> log.export(LogQuery.ALL, null));
        command("RegistrationService.register", null, "REGISTERED", () -> registerThroughLink());
        command("LogInService.logIn", null, "LOG_IN", () -> logIn(administrator));
        command(
                "LogInService.choose",
                administrator,
                "LANGUAGE_CHOSEN",
                () -> logIns.choose(Language.EN));
        command("LogInService.logOut", administrator, "LOG_OUT", () -> logOut(administrator));
    }

    private void command(String method, Caller who, String action, Runnable call) {
        commands.put(method, new Command(who, action, call));
    }

    private void register() {
        clients.register(World.entered(World.organisationNumber(), "sv"));
    }

    private void registerAll() {
        clients.registerAll(List.of(newForm()));
    }

    private void confirm() {
        imports.confirm(
                new ClientImport(List.of(new ClientImport.Row(2, null, newForm(), List.of()))));
    }

    private static ClientForm newForm() {
        return ClientForm.of(
                World.entered(World.organisationNumber(), "sv"), LocalDate.of(2026, 1, 1));
    }

    private void change() {
        clients.change(
                client.id(), World.entered(firm.number(), "sv"), version("client", client.id()));
    }

    private AssignmentForm form() {
        return new AssignmentForm(
                "Ett till",
                AssignmentKind.OTHER,
                bureau.standard().userId(),
                Set.of(),
                LocalDate.of(2024, 1, 1),
                null);
    }

    private void add() {
        assignments.add(client.id(), form());
    }

    private void save() {
        assignments.save(second, form(), version("assignment", second));
    }

    private void join() {
        staffing.join(second);
    }

    private void replace() {
        String leaving = bureau.standard().userId();
        String replacement = bureau.full().userId();
        String shown = staffing.preview(leaving, replacement).fingerprint();
        staffing.replace(leaving, replacement, shown);
    }

    private void invite() {
        invitations.invite(World.form(client, "payroll"));
    }

    private void end() {
        endings.end(
                active, When.TODAY, Aftermath.CONTINUES_ALONE, version("collaboration", active));
    }

    private void link() {
        linking.link(Map.of(active, version("collaboration", active)), second);
    }

    private void resendMail() {
        String mail =
                database.value(
                        "select max(id) from outbox_mail where bureau_id = ? and link_id is null",
                        bureau.id());
        database.change("update outbox_mail set state = 'SENT' where id = ?", mail);
        sentMails.resend(mail);
    }

    private void registerThroughLink() {
        registrations.register(
                world.token(registering), "Kim Ny", World.PASSWORD, Language.SV, World.ADDRESS);
    }

    private void logIn(Caller person) {
        logIns.logIn(person.email(), World.PASSWORD, World.ADDRESS);
    }

    private void logOut(Caller person) {
        String session =
                database
                        .column("select id from login_session where user_id = ?", person.userId())
                        .stream()
                        .findFirst()
                        .orElseThrow();
        world.is(logIns.resume(session).orElseThrow());
        logIns.logOut();
    }

    private int version(String table, String id) {
        return Integer.parseInt(
                database.value("select version from %s where id = ?".formatted(table), id));
    }

    @Test
    @DisplayName("§9: every public method of every boundary is a command with its row, or reads")
    void everyMethodIsACommandOrReads() {
        List<String> methods =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Boundary.class))
                        .distinct()
                        .flatMap(
                                type ->
                                        Arrays.stream(type.getDeclaredMethods())
                                                .filter(m -> Modifier.isPublic(m.getModifiers()))
                                                .filter(m -> !m.isSynthetic())
                                                .map(m -> type.getSimpleName() + "." + m.getName()))
                        .toList();

        assertThat(methods)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(commands.keySet().stream(), READING.stream()).toList());
    }

    @Test
    @DisplayName("§9: a command writes exactly one row: when, who, for whom, what, from where")
    void everyCommandWritesOneRow() {
        for (String method : List.copyOf(commands.keySet())) {
            begin();
            world.isNobody();
            logIn(firm.administrator());
            List<String> before = ids();
            Command command = commands.get(method);
            world.is(command.who());

            command.call().run();

            List<String> written = new ArrayList<>(ids());
            written.removeAll(before);
            assertThat(written).as(method).hasSize(1);
            assertRow(method, command, written.get(0));
        }
    }

    private void assertRow(String method, Command command, String id) {
        List<String> row =
                database.rows(
                                "select action, user_id, acting_company_id, address, object_id,"
                                        + " happened_at, user_name from audit_entry where id = ?",
                                id)
                        .get(0);
        assertThat(row).as(method).doesNotContainNull();
        assertThat(row.get(0)).as(method).isEqualTo(command.action());
        assertThat(row.get(3)).as(method).isEqualTo(World.ADDRESS);
        if (command.who() != null) {
            assertThat(row.get(1)).as(method).isEqualTo(command.who().userId());
            assertThat(row.get(2)).as(method).isEqualTo(command.who().companyId());
        }
    }

    /** All rows that concern the bureau or one of the companies. */
    private List<String> ids() {
        return database.column(
                "select id from audit_entry where bureau_id = ? or company_id = ? or company_id = ?",
                bureau.id(),
                firm.id(),
                newcomer.companyId());
    }

    @Test
    @DisplayName("§9: a command that is refused writes none")
    void aRefusedCommandWritesNone() {
        Caller stranger = world.bureau().full();
        List<String> before = ids();
        commands.forEach(
                (method, command) -> {
                    // What is about one's own session is nobody else's.
                    if (!method.startsWith("LogInService.") && command.who() != null) {
                        world.is(stranger);
                        refused(command);
                    }
                });

        assertThat(ids()).isEqualTo(before);
        assertThat(
                        database.column(
                                "select action from audit_entry where bureau_id = ?",
                                stranger.companyId()))
                .allMatch(OF_THE_STRANGER::contains);
    }

    private static void refused(Command command) {
        try {
            command.call().run();
        } catch (BusinessException expected) {
            assertThat(expected.code()).isNotNull();
        }
    }

    @Test
    @DisplayName("§5, §9: each company reads its own rows; whose address, is told to its own only")
    void readsItsOwn() {
        world.is(bureau.full());
        List<LogRow> ofBureau = log.page(LogQuery.ALL, Keyset.FIRST).rows();
        world.is(firm.administrator());
        List<LogRow> ofFirm = log.page(LogQuery.ALL, Keyset.FIRST).rows();

        assertThat(ofBureau).extracting(LogRow::action).contains("CLIENT_REGISTERED");
        assertThat(ofBureau).extracting(LogRow::id).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(ofFirm)
                .isNotEmpty()
                .extracting(LogRow::action)
                .contains("INVITED:time-reporting", "ACCEPTED:bookkeeping")
                .doesNotContain("CLIENT_REGISTERED", "ASSIGNMENT_ADDED");
        assertThat(ofFirm)
                .filteredOn(row -> row.actedFor().equals(bureau.name()))
                .isNotEmpty()
                .allMatch(row -> row.address() == null && row.clientName() == null);
        assertThat(ofFirm)
                .filteredOn(row -> !row.actedFor().equals(bureau.name()))
                .allMatch(row -> World.ADDRESS.equals(row.address()));
    }

    @Test
    @DisplayName("§9: the log is filtered by day, person, event and client, and read page by page")
    void isFiltered() {
        world.is(bureau.full());
        LocalDate today = LocalDate.now(Time.ZONE);
        String person = bureau.full().name();
        String number =
                database.value("select client_number from client where id = ?", client.id());

        assertThat(read(new LogQuery(today.plusDays(1), null, null, null, null))).isEmpty();
        assertThat(read(new LogQuery(null, today.minusDays(1), null, null, null))).isEmpty();
        assertThat(read(new LogQuery(null, null, "nobody%", null, null))).isEmpty();
        assertThat(read(new LogQuery(today, today, person, "INVITED", number)))
                .extracting(LogRow::action)
                .containsExactly(
                        "INVITED:time-reporting", "INVITED:invoicing", "INVITED:bookkeeping");

        for (int i = 0; i < 60; i++) {
            add();
        }
        var first = log.page(LogQuery.ALL, Keyset.FIRST);
        var next = log.page(LogQuery.ALL, Keyset.after(first.after()));
        assertThat(first.before()).isNull();
        assertThat(next.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
        assertThat(log.page(LogQuery.ALL, new Keyset(next.before(), true))).isEqualTo(first);
    }

    private List<LogRow> read(LogQuery query) {
        return log.page(query, Keyset.FIRST).rows();
    }
}
