package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.MonthsQuery;
import se.samverk.access.QueueService;
import se.samverk.access.ServiceRoleService;
import se.samverk.access.WaitingRow;
import se.samverk.archive.ArchiveService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.Handover;
import se.samverk.assignment.StaffingService;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.ExportList;
import se.samverk.bulk.ExportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.bureau.BureauRegistrationService;
import se.samverk.bureau.BureauVisibilityService;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientColumn;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;
import se.samverk.client.ClientService;
import se.samverk.client.ImportService;
import se.samverk.client.VisitService;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.BureauChangeService;
import se.samverk.collaboration.ChangeEffect;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkingService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.identity.LogInService;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.PasswordService;
import se.samverk.identity.PlaceService;
import se.samverk.identity.ProfileService;
import se.samverk.identity.UserId;
import se.samverk.letter.SentMailService;
import se.samverk.lists.ClientQuery;
import se.samverk.log.LogQuery;
import se.samverk.log.LogService;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanForm;
import se.samverk.plan.PlanSendingService;
import se.samverk.plan.PlanService;
import se.samverk.plan.Wish;
import se.samverk.reader.ReaderLinkService;
import se.samverk.reader.ReaderService;
import se.samverk.registration.RegistrationService;
import se.samverk.run.Run;
import se.samverk.run.RunService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.table.TableFormat;
import se.samverk.testing.Numbers;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;

/**
 * §9: every command writes one row: when, who, for which company, what, on which object, from which
 * address. A boundary method that is added and neither entered as a command nor as reading fails
 * {@link #everyMethodIsACommandOrReads()}.
 */
@ArquillianTest
class AuditIT {

    /** A command, as who it is given, and what the record calls it. */
    private record Command(Caller who, String action, Runnable call) {}

    private static final ChangeForm A_YEAR_PAID_BY_THE_CLIENT = new ChangeForm("standard", 12, InvoiceRecipient.CLIENT);

    /** Nobody has shown yet who it is, or for which company. */
    private static final Set<String> BY_NOBODY_KNOWN =
            Set.of("PasswordService.request", "PasswordService.choose", "BureauRegistrationService.apply");

    private static final Set<String> READING = Set.of(
            "AccessService.employees",
            "AccessService.explain",
            "ServiceRoleService.list",
            "ServiceRoleService.isShared",
            "WaitingService.list",
            "MonthsService.view",
            "QueueService.view",
            "QueueService.find",
            "EndingPreviewService.view",
            "BureauChangeService.view",
            "BureauChangeService.toUs",
            "BureauChangeService.leaving",
            "ArchiveService.list",
            "ArchiveService.view",
            "WorkspaceService.enter",
            "WorkspaceService.next",
            "WorkspaceService.open",
            "WorkspaceService.ownCustomerNumber",
            "AssignmentService.countOpenOf",
            "AssignmentService.employees",
            "AssignmentService.list",
            "AssignmentService.search",
            "RunService.fileParts",
            "RunService.items",
            "RunService.page",
            "RunService.view",
            "BulkInvitationService.candidates",
            "BureauRegistrationService.look",
            "BureauVisibilityService.isOwnAssignmentsOnly",
            "ChangeService.preview",
            "ClientListService.count",
            "ClientListService.counts",
            "ClientListService.page",
            "ClientListService.piece",
            "CollaborationListService.count",
            "CollaborationListService.piece",
            "ClientService.view",
            "CollaborationService.awaitingApproval",
            "CollaborationService.isClientItself",
            "CollaborationService.ofClient",
            "CollaborationService.own",
            "CollaborationService.ownOpen",
            "CollaborationService.ownKept",
            "CollaborationService.view",
            "HistoryService.ofClient",
            "ImportService.forget",
            "ImportService.keep",
            "ImportService.kept",
            "ImportService.preview",
            "LastChangeService.inRegister",
            "LastChangeService.ofMember",
            "InvitationListService.counts",
            "InvitationListService.page",
            "InvitationPreviewService.preview",
            "InvitationPreviewService.previewPlan",
            "LinkingService.chosen",
            "LinkingService.page",
            "LogInService.renew",
            "LogInService.resume",
            "LogService.page",
            "MemberService.list",
            "MemberService.view",
            "NewsService.latest",
            "NewsService.page",
            "NewsService.seenUpTo",
            "NewsService.unseen",
            "OverviewService.coming",
            "OverviewService.countComing",
            "OverviewService.invitations",
            "OverviewService.renewals",
            "OverviewService.services",
            "OverviewService.waiting",
            "OwnCompanyService.view",
            "OwnPlanService.list",
            "PasswordService.look",
            "PlaceService.companies",
            "PlanService.draft",
            "PlanService.ofClient",
            "ProfileService.view",
            "ReaderService.list",
            "ReaderService.view",
            "ReaderService.services",
            "ReaderService.ofClient",
            "ReaderService.own",
            "ReaderLinkService.look",
            "RegistrationService.look",
            "SentMailService.page",
            "StaffingService.preview",
            "VisitService.isOpen");

    /** What names nothing of anybody else's, so that nobody is refused it for that. */
    private static final Set<String> OF_ONES_OWN = Set.of(
            "ClientService.register",
            "ImportService.chooseColumns",
            "RunStartService.startImport",
            "LogService.export",
            "MemberService.add",
            "ReaderService.invite",
            "BureauVisibilityService.choose",
            "PlaceService.switchTo",
            "LogInService.choose",
            "LogInService.logOut",
            "ProfileService.save",
            "ProfileService.changePassword");

    /** Given by somebody who is visiting; see {@link #theEndOfAVisitWritesOneRow()}. */
    private static final String END_OF_A_VISIT = "VisitService.end";

    /**
     * Also writes a row for each invitation; see {@link #sendingAPlanWritesItsRowAndOneForEach()}.
     */
    private static final String SENDING_A_PLAN = "PlanSendingService.send";

    @Inject
    ImportService imports;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    BeanManager beans;

    @Inject
    ClientService clients;

    @Inject
    RunStartService runStarts;

    @Inject
    ArchiveService archives;

    @Inject
    RunService runService;

    @Inject
    Runs runs;

    @Inject
    AssignmentService assignments;

    @Inject
    StaffingService staffing;

    @Inject
    AnswerService answers;

    @Inject
    EndingService endings;

    @Inject
    InvitationService invitations;

    @Inject
    QueueService queue;

    @Inject
    RegistrationService registrations;

    @Inject
    LinkingService linking;

    @Inject
    SentMailService sentMails;

    @Inject
    LogService log;

    @Inject
    LogInService logIns;

    @Inject
    BureauChangeService bureauChanges;

    @Inject
    ChangeService changes;

    @Inject
    ProfileService profiles;

    @Inject
    PasswordService passwords;

    @Inject
    BureauRegistrationService bureaus;

    @Inject
    Accounts accounts;

    @Inject
    MemberService members;

    @Inject
    MemberRoleService roles;

    @Inject
    ServiceRoleService serviceRoles;

    @Inject
    ReaderService readers;

    @Inject
    ReaderLinkService readerLinks;

    @Inject
    PlaceService places;

    @Inject
    VisitService visits;

    @Inject
    BureauVisibilityService visibility;

    @Inject
    PlanService plans;

    @Inject
    PlanSendingService planSending;

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private Bureau bureau;
    private Firm firm;
    private Entry client;
    private Entry newcomer;
    private String active;
    private String ending;
    private Firm ender;
    private String awaited;
    private String newBureau;
    private String invited;
    private String registering;
    private String second;
    private String changing;
    private String pending;
    private String entered;
    private String application;
    private WaitingRow work;
    private String reader;

    @BeforeEach
    void begin() {
        bureau = world.bureau();
        firm = world.firm();
        client = world.client(bureau, firm);
        newcomer = world.newClient(bureau);
        registering = world.invite(newcomer, BOOKKEEPING);
        active = world.active(client, firm, BOOKKEEPING);
        Firm done = world.firm();
        world.active(world.client(bureau, done), done, BOOKKEEPING);
        world.monthToClose(done);
        work = world.document(firm);
        world.is(bureau.full());
        queue.rest(work, world.today().plusDays(1), null);
        ending = world.active(client, firm, INVOICING);
        endings.end(ending, When.PERIOD_END, Aftermath.CONTINUES_ALONE, world.version(firm.administrator(), ending));
        ender = world.firm();
        awaited = endingThatTheOtherSideAsksToTakeBack();
        newBureau = world.numberOf(world.bureau());
        world.is(ender.administrator());
        bureauChanges.start(newBureau, world.today().plusMonths(1));
        changing = world.active(client, firm, "documents");
        world.is(bureau.full());
        pending = ask(changing);
        invited = world.invite(client, TIME_REPORTING);
        world.letADayPass(invited);
        second = assignments.add(client.id(), form());
        entered = accounts.entered(firm.user());
        application = apply();
        reader = world.invitedReader(firm, UUID.randomUUID() + "@example.com");
        commands();
        changes();
        accounts();
        people();
    }

    private String endingThatTheOtherSideAsksToTakeBack() {
        String id = world.active(world.client(bureau, ender), ender, INVOICING);
        endings.end(id, When.PERIOD_END, Aftermath.CONTINUES_ALONE, world.version(ender.administrator(), id));
        world.is(bureau.full());
        endings.askToContinue(id, version("collaboration", id));
        return id;
    }

    private void people() {
        Caller administrator = firm.administrator();
        String user = firm.user().userId();
        command(
                "MemberService.add",
                administrator,
                "USER_ADDED",
                () -> members.add("Ny", UUID.randomUUID() + "@example.com", Role.USER));
        command(
                "ReaderService.invite",
                administrator,
                "READER_INVITED",
                () -> readers.invite(World.readerForm(
                        UUID.randomUUID() + "@example.com", world.today().plusDays(30))));
        command(
                "ReaderService.inviteAgain",
                administrator,
                "READER_INVITED_AGAIN",
                () -> readers.inviteAgain(reader, version("invited_reader", reader)));
        command(
                "ReaderService.changeDay",
                administrator,
                "READER_DAY_CHANGED",
                () -> readers.changeDay(reader, world.today().plusDays(9), version("invited_reader", reader)));
        command(
                "ReaderService.end",
                administrator,
                "READER_ENDED",
                () -> readers.end(reader, version("invited_reader", reader)));
        command(
                "ReaderLinkService.accept",
                null,
                "READER_ACCEPTED",
                () -> readerLinks.accept(
                        world.tokenOfReader(reader), "Karin", World.PASSWORD, Language.SV, World.ADDRESS));
        command(
                "ServiceRoleService.choose",
                administrator,
                "SERVICE_ROLE_CHOSEN:bookkeeping",
                () -> serviceRoles.choose(new UserId(user), BOOKKEEPING, ServiceRole.READER));
        command(
                "MemberRoleService.changeRole",
                administrator,
                "USER_MADE_ADMINISTRATOR",
                () -> roles.changeRole(user, Role.ADMINISTRATOR, memberVersion(user)));
        command(
                "MemberRoleService.chooseMainContact",
                administrator,
                "USER_MADE_MAIN_CONTACT",
                () -> roles.chooseMainContact(user, memberVersion(user)));
        command(
                "MemberRoleService.deactivate",
                administrator,
                "USER_DEACTIVATED",
                () -> roles.deactivate(user, memberVersion(user)));
        command("PlaceService.switchTo", administrator, "SWITCHED", () -> places.switchTo(firm.id(), false));
        command("VisitService.begin", bureau.full(), "VISIT_BEGUN", () -> visits.begin(client.id()));
        command("BureauVisibilityService.choose", bureau.full(), "VISIBILITY_CHOSEN", () -> visibility.choose(true));
        String away = inactive();
        command(
                "MemberRoleService.reactivate",
                administrator,
                "USER_REACTIVATED",
                () -> roles.reactivate(away, memberVersion(away)));
        String joining = added();
        command(
                "MemberService.inviteAgain",
                administrator,
                "USER_INVITED_AGAIN",
                () -> members.inviteAgain(joining, memberVersion(joining)));
    }

    private String added() {
        world.is(firm.administrator());
        String email = UUID.randomUUID() + "@example.com";
        members.add("Ny", email, Role.USER);
        return database.value("select id from app_user where email = ?", email);
    }

    private String inactive() {
        String userId = added();
        roles.deactivate(userId, memberVersion(userId));
        return userId;
    }

    private int memberVersion(String userId) {
        return Integer.parseInt(database.value("select version from membership where user_id = ?", userId));
    }

    private void commands() {
        Caller full = bureau.full();
        Caller administrator = firm.administrator();
        command("ClientService.register", full, "CLIENT_REGISTERED", () -> register());
        command("ImportService.chooseColumns", full, "IMPORT_COLUMNS_CHOSEN", () -> chooseColumns());
        command("RunStartService.startImport", full, "IMPORT_STARTED", () -> startImport());
        command(
                "RunStartService.startInvitations",
                full,
                "INVITATIONS_STARTED:" + BOOKKEEPING,
                () -> startInvitations());
        command(
                "RunStartService.startClosing",
                full,
                "MONTHS_CLOSING_STARTED:" + BOOKKEEPING,
                () -> runStarts.startClosing(readyMonths()));
        command("RunStartService.startExport", full, "EXPORT_STARTED", () -> startExport());
        String running = runs.add(full, Run.State.RUNNING);
        String stopped = runs.add(full, Run.State.STOPPED);
        String done = runs.add(full, Run.State.DONE);
        String archive = runs.addArchive(administrator);
        command(
                "BureauChangeService.start",
                administrator,
                "BUREAU_CHANGE_STARTED",
                () -> bureauChanges.start(newBureau, world.today().plusMonths(1)));
        command(
                "BureauChangeService.withdraw",
                ender.administrator(),
                "BUREAU_CHANGE_WITHDRAWN",
                () -> bureauChanges.withdraw());
        command("ArchiveService.start", administrator, "ARCHIVE_STARTED", () -> archives.start());
        command("ArchiveService.part", administrator, "ARCHIVE_TAKEN", () -> archives.part(archive, 0));
        command(
                "QueueService.rest",
                full,
                "WORK_RESTED",
                () -> queue.rest(work, world.today().plusDays(7), "Sen fil"));
        command("QueueService.takeUp", full, "WORK_TAKEN_UP", () -> queue.takeUp(work));
        command("RunService.stop", full, "RUN_STOPPED", () -> runService.stop(running));
        command("RunService.resume", full, "RUN_RESUMED", () -> runService.resume(stopped));
        command("RunService.filePart", full, "EXPORT_FETCHED", () -> runService.filePart(done, 0));
        command("ClientService.change", full, "CLIENT_CHANGED", () -> change());
        command("AssignmentService.add", full, "ASSIGNMENT_ADDED", () -> add());
        command("AssignmentService.save", full, "ASSIGNMENT_CHANGED", () -> save());
        command("AssignmentService.chooseRoles", full, "ASSIGNMENT_CHANGED", () -> chooseRoles());
        command("StaffingService.join", full, "ASSIGNMENT_JOINED", () -> join());
        command("StaffingService.replace", full, "ASSIGNMENT_HANDED_OVER", () -> replace());
        command("InvitationService.invite", full, "INVITED:payroll", () -> invite());
        command("InvitationService.inviteAll", full, "INVITED:payroll", () -> inviteAll());
        command("PlanService.save", full, "PLAN_SAVED", () -> savePlan());
        command("InvitationService.remind", full, "REMINDED:time-reporting", () -> invitations.remind(invited));
        command("InvitationService.resend", full, "RESENT:time-reporting", () -> invitations.resend(invited));
        command("InvitationService.revoke", full, "REVOKED:time-reporting", () -> invitations.revoke(invited));
        command("AnswerService.accept", administrator, "ACCEPTED:time-reporting", () -> answers.accept(invited));
        command(
                "AnswerService.decline",
                administrator,
                "DECLINED:time-reporting",
                () -> answers.decline(invited, null));
        command("EndingService.end", administrator, "ENDED:bookkeeping", () -> end());
        command(
                "EndingService.withdraw",
                administrator,
                "ENDING_WITHDRAWN:invoicing",
                () -> endings.withdraw(ending, version("collaboration", ending)));
        command(
                "EndingService.askToContinue",
                full,
                "CONTINUATION_ASKED:invoicing",
                () -> endings.askToContinue(ending, version("collaboration", ending)));
        command(
                "EndingService.declineToContinue",
                ender.administrator(),
                "CONTINUATION_DECLINED:invoicing",
                () -> endings.declineToContinue(awaited, version("collaboration", awaited)));
        command("LinkingService.link", full, "LINKED:bookkeeping", () -> link());
        command("SentMailService.resend", full, "MAIL_RESENT", () -> resendMail());
        command("LogService.export", full, "LOG_EXPORTED", () -> log.export(LogQuery.ALL, null));
    }

    private void changes() {
        Caller administrator = firm.administrator();
        Caller full = bureau.full();
        command("ChangeService.change", full, "CHANGE_ASKED:bookkeeping", () -> ask(active));
        command("ChangeService.approve", administrator, "CHANGE_APPROVED:documents", () -> changes.approve(pending));
        command("ChangeService.decline", administrator, "CHANGE_DECLINED:documents", () -> changes.decline(pending));
        command("ChangeService.withdraw", full, "CHANGE_WITHDRAWN:documents", () -> changes.withdraw(pending));
    }

    private void accounts() {
        Caller administrator = firm.administrator();
        command("RegistrationService.register", null, "REGISTERED", () -> registerThroughLink());
        command("LogInService.logIn", null, "LOG_IN", () -> logIn(administrator));
        command("LogInService.choose", administrator, "LANGUAGE_CHOSEN", () -> logIns.choose(Language.EN));
        command("LogInService.logOut", administrator, "LOG_OUT", () -> logIns.logOut());
        command("ProfileService.save", administrator, "PROFILE_CHANGED", () -> rename());
        command("ProfileService.changePassword", administrator, "PASSWORD_CHANGED", () -> changePassword());
        // What the request has done a moment after its answer.
        command("PasswordService.request", null, "PASSWORD_RESET_REQUESTED", () -> accounts.forgotten(administrator));
        command("PasswordService.choose", null, "PASSWORD_CHANGED", () -> choosePassword());
        command("BureauRegistrationService.apply", null, "BUREAU_APPLIED", () -> apply());
        command("BureauRegistrationService.confirm", null, "BUREAU_REGISTERED", () -> confirmed());
    }

    private void inviteAll() {
        invitations.inviteAll(null, List.of(World.form(client, "payroll")));
    }

    private void savePlan() {
        plans.save(
                client.id(),
                new PlanForm(
                        null,
                        Map.of("payroll", Wish.BUREAU, "expense-refund", Wish.BUREAU),
                        Map.of("payroll", "standard", "expenses", "standard"),
                        null));
    }

    private void command(String method, Caller who, String action, Runnable call) {
        commands.put(method, new Command(who, action, call));
    }

    private void register() {
        clients.register(World.entered(Numbers.organisationNumber(), "sv"));
    }

    private void chooseColumns() {
        byte[] file = "Nr;Bolag;Org;Ref;Post\n1;A AB;;;\n".getBytes(StandardCharsets.UTF_8);
        imports.chooseColumns(
                file,
                null,
                Map.of(
                        ClientColumn.NUMBER, 0,
                        ClientColumn.NAME, 1,
                        ClientColumn.ORGANISATION_NUMBER, 2,
                        ClientColumn.CONTACT_PERSON, 3,
                        ClientColumn.EMAIL, 4));
    }

    /** What the worker is refused writes no row besides. */
    private void startImport() {
        ClientForm.Entered known = World.entered(firm.number(), "sv");
        ClientForm form = ClientForm.of(known, LocalDate.of(2026, 1, 1));
        runStarts.startImport(
                new ClientImport(null, List.of(new ClientImport.Row(2, known, form, List.of()))), "kunder.csv");
    }

    private MonthsQuery readyMonths() {
        return new MonthsQuery(BOOKKEEPING, world.today().minusMonths(1).getYear(), null, null, 0);
    }

    private void startInvitations() {
        runStarts.startInvitations(
                new BulkInvitation(BOOKKEEPING, "standard", 12, InvoiceRecipient.CLIENT, null, null, null),
                List.of(new BulkInvitation.Recipient(client.id(), "Kunden", client.assignmentId())));
    }

    private void startExport() {
        runStarts.startExport(ExportSettings.of(ExportList.CLIENTS, TableFormat.CSV, Language.SV, ClientQuery.ALL));
    }

    private void change() {
        clients.change(client.id(), World.entered(firm.number(), "sv"), version("client", client.id()));
    }

    private AssignmentForm form() {
        return new AssignmentForm(
                "Ett till", AssignmentKind.OTHER, bureau.standard().userId(), Set.of(), LocalDate.of(2024, 1, 1), null);
    }

    private void add() {
        assignments.add(client.id(), form());
    }

    private void save() {
        assignments.save(second, form(), version("assignment", second));
    }

    private void chooseRoles() {
        assignments.chooseRoles(second, Map.of(), version("assignment", second));
    }

    private void join() {
        staffing.join(second);
    }

    private void replace() {
        String leaving = bureau.standard().userId();
        String replacement = bureau.full().userId();
        String shown = staffing.preview(new Handover(leaving, replacement)).fingerprint();
        staffing.replace(new Handover(leaving, replacement), shown);
    }

    private void invite() {
        invitations.invite(World.form(client, "payroll"));
    }

    private void end() {
        endings.end(active, When.TODAY, Aftermath.CONTINUES_ALONE, version("collaboration", active));
    }

    private void link() {
        linking.link(Map.of(active, version("collaboration", active)), second);
    }

    private void resendMail() {
        String mail =
                database.value("select max(id) from outbox_mail where bureau_id = ? and link_id is null", bureau.id());
        database.change("update outbox_mail set state = 'SENT' where id = ?", mail);
        sentMails.resend(mail);
    }

    private void registerThroughLink() {
        registrations.register(world.token(registering), "Kim Ny", World.PASSWORD, Language.SV, World.ADDRESS);
    }

    private void logIn(Caller person) {
        logIns.logIn(person.email(), World.PASSWORD, World.ADDRESS);
    }

    private String ask(String id) {
        ChangeEffect effect = changes.preview(id, A_YEAR_PAID_BY_THE_CLIENT);
        changes.change(id, A_YEAR_PAID_BY_THE_CLIENT, effect, version("collaboration", id));
        return database.value("select id from settings_change where pending_id = ?", id);
    }

    private void rename() {
        profiles.save("Nytt Namn", "sv", profiles.view().version());
    }

    private void changePassword() {
        profiles.changePassword(World.PASSWORD, Accounts.NEW_PASSWORD, Accounts.NEW_PASSWORD);
    }

    private void choosePassword() {
        passwords.choose(entered, Accounts.NEW_PASSWORD, Accounts.NEW_PASSWORD);
    }

    private String apply() {
        String number = Numbers.organisationNumber();
        return accounts.applied(number, "maja." + number + "@ny.example");
    }

    private void confirmed() {
        bureaus.confirm(
                application,
                Accounts.NEW_PASSWORD,
                Accounts.NEW_PASSWORD,
                UUID.randomUUID().toString());
    }

    private int version(String table, String id) {
        return Integer.parseInt(database.value("select version from %s where id = ?".formatted(table), id));
    }

    @Test
    @DisplayName("§9: every public method of every boundary is a command with its row, or reads")
    void everyMethodIsACommandOrReads() {
        List<String> methods = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Boundary.class))
                // What services record is told by their own stories.
                .filter(type -> !type.isAnnotationPresent(OfService.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .filter(m -> !m.isSynthetic())
                        .map(m -> type.getSimpleName() + "." + m.getName()))
                .toList();

        assertThat(methods)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(commands.keySet(), READING, Set.of(END_OF_A_VISIT, SENDING_A_PLAN))
                                .flatMap(Set::stream)
                                .toList());
    }

    @Test
    @DisplayName("§9: a command writes exactly one row: when, who, for whom, what, from where")
    void everyCommandWritesOneRow() {
        for (String method : List.copyOf(commands.keySet())) {
            begin();
            Command command = commands.get(method);
            world.is(command.who() == null ? null : withSession(command.who()));
            Set<String> before = ids();

            command.call().run();

            Set<String> written = ids();
            written.removeAll(before);
            assertThat(written).as(method).hasSize(1);
            assertRow(method, command, written.iterator().next());
        }
    }

    @Test
    @DisplayName("§9, D6a: the end of a visit is a row in the visited company's record")
    void theEndOfAVisitWritesOneRow() {
        world.is(withSession(bureau.full()));
        world.is(logIns.resume(visits.begin(client.id()).sessionId()).orElseThrow());
        Set<String> before = ids();

        visits.end();

        Set<String> written = ids();
        written.removeAll(before);
        assertThat(written).hasSize(1);
        assertThat(database.rows(
                        "select action, user_id, company_id from audit_entry where id = ?",
                        written.iterator().next()))
                .containsExactly(List.of("VISIT_ENDED", bureau.full().userId(), firm.id()));
    }

    @Test
    @DisplayName("§9: sending a plan is a row, and so is each of its invitations; agreeing is one")
    void sendingAPlanWritesItsRowAndOneForEach() {
        world.is(withSession(bureau.full()));
        savePlan();
        PlanDraft plan = plans.draft(client.id());
        PlanActivation.Choice choice = new PlanActivation.Choice(3, InvoiceRecipient.BUREAU);
        PlanActivation activation = new PlanActivation(
                plan.version(), Map.of("payroll", choice, "expenses", choice), client.assignmentId(), null);
        Set<String> before = ids();

        planSending.send(plan.id(), activation);
        planSending.send(plan.id(), activation);

        assertThat(actionsSince(before)).containsExactlyInAnyOrder("PLAN_SENT", "INVITED:payroll", "INVITED:expenses");
        world.is(withSession(firm.administrator()));
        Set<String> sent = ids();
        database.column("select id from collaboration where plan_id = ?", plan.id())
                .forEach(answers::accept);
        assertThat(actionsSince(sent))
                .containsExactlyInAnyOrder("ACCEPTED:payroll", "ACCEPTED:expenses", "PLAN_AGREED");
    }

    private List<String> actionsSince(Set<String> before) {
        Set<String> written = ids();
        written.removeAll(before);
        return written.stream()
                .flatMap(id -> database.rows("select action, fact from audit_entry where id = ?", id).stream())
                .map(row -> Database.action(row.get(0), row.get(1)))
                .toList();
    }

    /** As the person is who has logged in. */
    private Caller withSession(Caller person) {
        world.isNobody();
        String session = accounts.logIn(person, World.PASSWORD);
        return logIns.resume(session).orElseThrow();
    }

    private void assertRow(String method, Command command, String id) {
        List<String> row = database.rows(
                        "select action, address, object_id, happened_at, user_name,"
                                + " user_id, acting_company_id, fact from audit_entry where id = ?",
                        id)
                .get(0);
        assertThat(row.subList(0, 5)).as(method).doesNotContainNull();
        assertThat(Database.action(row.get(0), row.get(7))).as(method).isEqualTo(command.action());
        assertThat(row.get(1)).as(method).isEqualTo(World.ADDRESS);
        if (!BY_NOBODY_KNOWN.contains(method)) {
            assertThat(row).as(method).doesNotContainNull();
        }
        if (command.who() != null) {
            assertThat(row.subList(5, 7))
                    .as(method)
                    .containsExactly(command.who().userId(), command.who().companyId());
        }
    }

    /** All rows that commands of tests have written; timers have no address. */
    private Set<String> ids() {
        return new HashSet<>(database.column("select id from audit_entry where address = ?", World.ADDRESS));
    }

    @Test
    @DisplayName("§9: a command that is refused writes none")
    void aRefusedCommandWritesNone() {
        Caller stranger = withSession(world.bureau().full());
        Set<String> before = ids();
        commands.forEach((method, command) -> {
            if (command.who() != null && !OF_ONES_OWN.contains(method)) {
                world.is(stranger);
                assertThat(refusal(command)).as(method).isNotNull();
            }
        });

        assertThat(ids()).isEqualTo(before);
    }

    /** The refusal; null when there was none. */
    private static BusinessException refusal(Command command) {
        try {
            command.call().run();
            return null;
        } catch (BusinessException refused) {
            return refused;
        }
    }
}
