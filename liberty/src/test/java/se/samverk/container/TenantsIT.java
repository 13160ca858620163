package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.AccessService;
import se.samverk.access.EndingPreviewService;
import se.samverk.access.MonthsQuery;
import se.samverk.access.MonthsService;
import se.samverk.access.QueueQuery;
import se.samverk.access.QueueService;
import se.samverk.access.ServiceRoleService;
import se.samverk.access.WaitingRow;
import se.samverk.access.WaitingService;
import se.samverk.access.WorkspaceService;
import se.samverk.archive.ArchiveService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.Handover;
import se.samverk.assignment.StaffingService;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.BulkInvitationService;
import se.samverk.bulk.ExportList;
import se.samverk.bulk.ExportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.bureau.BureauVisibilityService;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
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
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkingService;
import se.samverk.collaboration.Terms;
import se.samverk.container.PermissionTable.Kind;
import se.samverk.container.PermissionTable.Permission;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.identity.LogInService;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.PlaceService;
import se.samverk.identity.ProfileService;
import se.samverk.identity.ReaderPurpose;
import se.samverk.identity.UserId;
import se.samverk.letter.InvitationPreviewService;
import se.samverk.letter.SentMailService;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.CollaborationListService;
import se.samverk.lists.InvitationListService;
import se.samverk.lists.InvitationQuery;
import se.samverk.log.HistoryService;
import se.samverk.log.LastChangeService;
import se.samverk.log.LogQuery;
import se.samverk.log.LogService;
import se.samverk.news.NewsRow;
import se.samverk.news.NewsService;
import se.samverk.overview.OverviewService;
import se.samverk.overview.OwnCompanyService;
import se.samverk.plan.OwnPlanService;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanForm;
import se.samverk.plan.PlanSendingService;
import se.samverk.plan.PlanService;
import se.samverk.plan.Wish;
import se.samverk.reader.ReaderForm;
import se.samverk.reader.ReaderService;
import se.samverk.run.Run;
import se.samverk.run.RunService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.table.TableFormat;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/**
 * That nobody reaches what belongs to another company. Every public method of every boundary is
 * called here with a bureau's and a company's ids by people of others; a method that is added and
 * not entered in the table below fails {@link #everyMethodIsInTheTable()}.
 */
@ArquillianTest
class TenantsIT {

    /**
     * A call on behalf of somebody who has learnt the ids of others.
     *
     * @param namesObjects whether it names what it is about by an id, which then does not exist for
     *     the caller; else it deals with the caller's own only
     */
    private record Attempt(boolean namesObjects, Callable<?> call) {}

    /**
     * What is open to everybody or about the caller's own session; no company's data is behind it.
     */
    private static final Set<String> WITHOUT_A_COMPANY = Set.of(
            "BureauRegistrationService.apply",
            "BureauRegistrationService.look",
            "BureauRegistrationService.confirm",
            "LogInService.logIn",
            "LogInService.resume",
            "PasswordService.request",
            "PasswordService.look",
            "PasswordService.choose",
            "ReaderLinkService.look",
            "ReaderLinkService.accept",
            "RegistrationService.look",
            "RegistrationService.register");

    /** That a company or a number is in the bureau's register already is told to all of it. */
    private static final Set<String> KNOWN_TO_COLLEAGUES = Set.of("ImportService.preview", "ClientService.register");

    private static final ChangeForm CHANGE = new ChangeForm("basic", 3, InvoiceRecipient.BUREAU);

    private static final InvitationQuery ALL_INVITATIONS = new InvitationQuery(null, null, null);

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    BeanManager beans;

    @Inject
    ClientService clients;

    @Inject
    ImportService imports;

    @Inject
    RunService runService;

    @Inject
    RunStartService runStarts;

    @Inject
    BulkInvitationService bulkInvitations;

    @Inject
    Runs runs;

    @Inject
    AssignmentService assignments;

    @Inject
    ClientListService clientList;

    @Inject
    CollaborationListService collaborationList;

    @Inject
    CollaborationService collaborations;

    @Inject
    AnswerService answers;

    @Inject
    ChangeService changes;

    @Inject
    EndingService endings;

    @Inject
    InvitationService invitations;

    @Inject
    InvitationListService sentInvitations;

    @Inject
    InvitationPreviewService previews;

    @Inject
    HistoryService history;

    @Inject
    LastChangeService lastChanges;

    @Inject
    LogInService logIns;

    @Inject
    PlaceService places;

    @Inject
    VisitService visits;

    @Inject
    BureauVisibilityService visibility;

    @Inject
    MemberService members;

    @Inject
    MemberRoleService roles;

    @Inject
    ProfileService profiles;

    @Inject
    AccessService access;

    @Inject
    WorkspaceService door;

    @Inject
    WaitingService waiting;

    @Inject
    MonthsService months;

    @Inject
    QueueService queue;

    @Inject
    EndingPreviewService endingPreviews;

    @Inject
    BureauChangeService bureauChanges;

    @Inject
    ArchiveService archives;

    @Inject
    ServiceRoleService serviceRoles;

    @Inject
    ReaderService readers;

    @Inject
    Workspace workspace;

    @Inject
    StaffingService staffing;

    @Inject
    LinkingService linking;

    @Inject
    SentMailService sentMails;

    @Inject
    LogService log;

    @Inject
    NewsService news;

    @Inject
    OverviewService overview;

    @Inject
    PlanService plans;

    @Inject
    PlanSendingService planSending;

    @Inject
    OwnPlanService ownPlans;

    @Inject
    OwnCompanyService ownCompany;

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private Bureau bureau;
    private Firm firm;
    private Entry client;
    private String active;
    private String ending;
    private String changing;
    private String pending;
    private String invited;
    private String person;
    private PlanDraft plan;
    private String keptFile;
    private String archive;
    private WaitingRow work;
    private String reader;

    @BeforeEach
    void begin() {
        bureau = world.bureau();
        firm = world.firm();
        client = world.client(bureau, firm);
        active = world.active(client, firm, BOOKKEEPING);
        ending = world.active(client, firm, INVOICING);
        work = world.document(firm);
        endings.end(ending, When.PERIOD_END, Aftermath.CONTINUES_ALONE, world.version(firm.administrator(), ending));
        world.is(bureau.full());
        endings.askToContinue(ending, version());
        changing = world.active(client, firm, "documents");
        pending = asked(changing);
        invited = world.invite(client, TIME_REPORTING);
        world.letADayPass(invited);
        person = firm.user().userId();
        plan = planned();
        keptFile = imports.keep("kunder.csv", sameCompanyAsFile());
        archive = runs.addArchive(firm.administrator());
        reader = world.invitedReader(firm, newEmail());
        aboutClients();
        aboutRuns();
        aboutPlans();
        aboutAssignments();
        aboutCollaborations();
        aboutPeople();
        aboutOneself();
        aboutOversight();
    }

    private void aboutOversight() {
        named("AccessService.explain", () -> explain());
        unnamed("AccessService.employees", () -> access.employees());
        named("WorkspaceService.enter", () -> door.enter(firm.customerNumber(), BOOKKEEPING));
        unnamed("WorkspaceService.open", () -> door.open(BOOKKEEPING));
        unnamed("WorkspaceService.ownCustomerNumber", () -> door.ownCustomerNumber());
        named("WorkspaceService.next", () -> door.next(firm.customerNumber(), BOOKKEEPING));
        unnamed("WaitingService.list", () -> waiting.list());
        unnamed("QueueService.view", () -> queue.view(new QueueQuery(false, null, null, null, null, false, false, 0)));
        named("QueueService.find", () -> queue.find(work));
        named("QueueService.rest", done(() -> queue.rest(work, LocalDate.of(2099, 1, 1), null)));
        named("QueueService.takeUp", done(() -> queue.takeUp(work)));
        unnamed("MonthsService.view", () -> months.view(new MonthsQuery(BOOKKEEPING, 2026, null, null, 0)));
        unnamed("ArchiveService.list", () -> archives.list());
        named("ArchiveService.view", () -> archives.view(archive));
        named("ArchiveService.part", () -> archives.part(archive, 0));
        unnamed("BureauChangeService.view", () -> bureauChanges.view());
        unnamed("BureauChangeService.toUs", () -> bureauChanges.toUs());
        named("BureauChangeService.leaving", () -> bureauChanges.leaving(active));
        unnamed(
                "BureauChangeService.start",
                done(() -> bureauChanges.start(firm.number(), world.today().plusMonths(1))));
        unnamed("BureauChangeService.withdraw", done(() -> bureauChanges.withdraw()));
        unnamed("ArchiveService.start", () -> archives.start());
        named("StaffingService.join", done(() -> join()));
        named("StaffingService.preview", () -> previewReplacement());
        named("StaffingService.replace", () -> replace());
        unnamed("LinkingService.page", () -> linkable());
        named("LinkingService.chosen", () -> linking.chosen(List.of(active)));
        named("LinkingService.link", () -> link());
        unnamed("SentMailService.page", () -> sentMails.page(null, Keyset.FIRST));
        named("SentMailService.resend", done(() -> resendMail()));
        unnamed("LogService.page", () -> log.page(LogQuery.ALL, Keyset.FIRST));
        unnamed("LogService.export", () -> log.export(LogQuery.ALL, null));
        named("NewsService.seenUpTo", done(() -> news.seenUpTo(someNews())));
        unnamed("NewsService.page", () -> news.page(Keyset.FIRST));
        unnamed("NewsService.latest", () -> news.latest(1));
        unnamed("NewsService.unseen", () -> news.unseen());
        unnamed("OverviewService.waiting", () -> overview.waiting());
        unnamed("OverviewService.coming", () -> overview.coming());
        unnamed("OverviewService.countComing", () -> overview.countComing());
        unnamed("OverviewService.services", () -> overview.services());
        unnamed("OverviewService.invitations", () -> overview.invitations());
        unnamed("OverviewService.renewals", () -> overview.renewals());
    }

    /** Of the caller; who has none tries the bureau's. */
    private String someNews() {
        return news.latest(1).stream()
                .map(NewsRow::id)
                .findFirst()
                .orElseGet(() -> database.column("select id from news_item where company_id = ?", bureau.id())
                        .get(0));
    }

    private Object explain() {
        return access.explain(new UserId(bureau.full().userId()), client.id(), BOOKKEEPING);
    }

    private void join() {
        staffing.join(client.assignmentId());
    }

    private Object previewReplacement() {
        return staffing.preview(
                new Handover(bureau.full().userId(), bureau.standard().userId()));
    }

    private Object replace() {
        return staffing.replace(
                new Handover(bureau.full().userId(), bureau.standard().userId()), "");
    }

    private Object linkable() {
        return linking.page(true, client.id(), Keyset.FIRST);
    }

    private Object link() {
        return linking.link(Map.of(active, version("collaboration", active)), client.assignmentId());
    }

    private void resendMail() {
        sentMails.resend(database.column("select id from outbox_mail where bureau_id = ?", bureau.id())
                .get(0));
    }

    /** The firm asks the bureau, which pays, for a longer period. */
    private String asked(String id) {
        ChangeForm form = new ChangeForm("standard", 12, InvoiceRecipient.BUREAU);
        int version = world.version(firm.administrator(), id);
        changes.change(id, form, changes.preview(id, form), version);
        return database.value("select id from settings_change where collaboration_id = ?", id);
    }

    private void aboutRuns() {
        String running = runs.add(bureau.full(), Run.State.RUNNING);
        String stopped = runs.add(bureau.full(), Run.State.STOPPED);
        String done = runs.add(bureau.full(), Run.State.DONE);
        unnamed("RunService.page", () -> runService.page(Keyset.FIRST));
        named("RunService.view", () -> runService.view(done));
        named("RunService.items", () -> runService.items(done, null, 0));
        named("RunService.stop", done(() -> runService.stop(running)));
        named("RunService.resume", done(() -> runService.resume(stopped)));
        named("RunService.fileParts", () -> runService.fileParts(done));
        named("RunService.filePart", () -> runService.filePart(done, 0));
        unnamed(
                "RunStartService.startImport",
                () -> runStarts.startImport(new ClientImport(null, List.of()), "kunder.csv"));
        unnamed(
                "RunStartService.startClosing",
                () -> runStarts.startClosing(new MonthsQuery(BOOKKEEPING, 2026, null, null, 0)));
        named("RunStartService.startInvitations", () -> startInvitations());
        unnamed("RunStartService.startExport", () -> startExport());
        unnamed("BulkInvitationService.candidates", () -> bulkInvitations.candidates("payroll", everything()));
    }

    private String startInvitations() {
        return runStarts.startInvitations(
                new BulkInvitation("payroll", "standard", 3, InvoiceRecipient.BUREAU, null, null, null),
                List.of(new BulkInvitation.Recipient(client.id(), "Kunden", client.assignmentId())));
    }

    private String startExport() {
        ClientQuery nobody = new ClientQuery("finnsinte", null, false, null, false);
        return runStarts.startExport(ExportSettings.of(ExportList.CLIENTS, TableFormat.CSV, Language.SV, nobody));
    }

    private void aboutClients() {
        named("ClientService.view", () -> clients.view(client.id()));
        named("ClientService.change", () -> change());
        unnamed("ImportService.chooseColumns", done(() -> chooseColumns()));
        unnamed("ImportService.keep", () -> imports.keep("kunder.csv", sameCompanyAsFile()));
        unnamed("ImportService.kept", () -> imports.kept(keptFile));
        unnamed("ImportService.forget", done(() -> imports.forget(keptFile)));
        unnamed("ImportService.preview", () -> imports.preview(sameCompanyAsFile(), null));
        unnamed("ClientService.register", () -> clients.register(sameCompany()));
        unnamed("ClientListService.count", () -> clientList.count(everything()));
        unnamed("ClientListService.piece", () -> clientList.piece(everything(), 9));
        unnamed("CollaborationListService.count", () -> collaborationList.count(everything()));
        unnamed("CollaborationListService.piece", () -> collaborationList.piece(everything(), null, 9));
        unnamed("ClientListService.page", () -> clientList.page(everything()));
        unnamed("ClientListService.counts", () -> clientList.counts(everything()));
        unnamed("HistoryService.ofClient", () -> history.ofClient(client.id()));
        unnamed("LastChangeService.inRegister", () -> lastChanges.inRegister(client.id()));
    }

    /** A draft with a service that nobody shares yet. */
    private PlanDraft planned() {
        world.is(bureau.full());
        plans.save(client.id(), planForm(null));
        return plans.draft(client.id());
    }

    private static PlanForm planForm(Integer version) {
        return new PlanForm(version, Map.of("payroll", Wish.BUREAU), Map.of("payroll", "standard"), null);
    }

    private void aboutPlans() {
        named("PlanService.ofClient", () -> plans.ofClient(client.id()));
        named("PlanService.draft", () -> plans.draft(client.id()));
        named("PlanService.save", done(() -> plans.save(client.id(), planForm(plan.version()))));
        named("InvitationPreviewService.previewPlan", () -> previews.previewPlan(plan.id(), planActivation()));
        named("PlanSendingService.send", done(() -> sendPlan()));
        unnamed("OwnCompanyService.view", () -> ownCompany.view());
        unnamed("OwnPlanService.list", () -> ownPlans.list());
    }

    private void sendPlan() {
        planSending.send(plan.id(), planActivation());
    }

    private PlanActivation planActivation() {
        PlanActivation.Choice choice = new PlanActivation.Choice(3, InvoiceRecipient.BUREAU);
        return new PlanActivation(plan.version(), Map.of("payroll", choice), client.assignmentId(), null);
    }

    private void aboutAssignments() {
        unnamed("AssignmentService.employees", () -> assignments.employees());
        named("AssignmentService.list", () -> assignments.list(client.id()));
        unnamed("AssignmentService.search", () -> assignments.search("bok"));
        named("AssignmentService.add", () -> assignments.add(client.id(), assignment()));
        named("AssignmentService.save", () -> save());
        named("AssignmentService.chooseRoles", () -> chooseRoles());
    }

    private void aboutCollaborations() {
        named("CollaborationService.ofClient", () -> collaborations.ofClient(client.id()));
        unnamed("InvitationListService.page", () -> sentInvitations.page(ALL_INVITATIONS, Keyset.FIRST));
        unnamed("InvitationListService.counts", () -> sentInvitations.counts(ALL_INVITATIONS));
        unnamed("CollaborationService.ownOpen", () -> collaborations.ownOpen());
        unnamed("CollaborationService.ownKept", () -> collaborations.ownKept());
        unnamed("CollaborationService.awaitingApproval", () -> collaborations.awaitingApproval());
        unnamed("CollaborationService.own", () -> collaborations.own());
        named("CollaborationService.view", () -> collaborations.view(active));
        named("EndingPreviewService.view", () -> endingPreviews.view(active));
        named("InvitationService.invite", () -> invite());
        named("InvitationPreviewService.preview", () -> previews.preview(World.form(client, BOOKKEEPING)));
        named("InvitationService.inviteAll", done(() -> inviteAll()));
        named("InvitationService.remind", done(() -> invitations.remind(invited)));
        named("InvitationService.resend", done(() -> invitations.resend(invited)));
        named("InvitationService.revoke", done(() -> invitations.revoke(invited)));
        named("AnswerService.accept", done(() -> answers.accept(invited)));
        named("AnswerService.decline", done(() -> answers.decline(invited, null)));
        named("ChangeService.preview", () -> changes.preview(active, CHANGE));
        named("ChangeService.change", done(() -> change(active)));
        named("ChangeService.approve", done(() -> changes.approve(pending)));
        named("ChangeService.decline", done(() -> changes.decline(pending)));
        named("ChangeService.withdraw", done(() -> changes.withdraw(pending)));
        named("EndingService.end", done(() -> end()));
        named("EndingService.askToContinue", done(() -> endings.askToContinue(ending, version())));
        named("EndingService.declineToContinue", done(() -> endings.declineToContinue(ending, version())));
        named("EndingService.withdraw", done(() -> endings.withdraw(ending, version())));
    }

    private void aboutPeople() {
        unnamed("BureauVisibilityService.choose", done(() -> visibility.choose(false)));
        unnamed("BureauVisibilityService.isOwnAssignmentsOnly", () -> visibility.isOwnAssignmentsOnly());
        unnamed("MemberService.list", () -> members.list());
        unnamed("MemberService.add", () -> members.add("Ny", newEmail(), Role.USER));
        named("MemberService.view", () -> members.view(person));
        unnamed("LastChangeService.ofMember", () -> lastChanges.ofMember(person));
        named("MemberService.inviteAgain", done(() -> members.inviteAgain(person, 1)));
        named("MemberRoleService.changeRole", done(() -> promote(person)));
        named("MemberRoleService.chooseMainContact", done(() -> roles.chooseMainContact(person, 1)));
        named("MemberRoleService.deactivate", done(() -> roles.deactivate(person, 1)));
        named("MemberRoleService.reactivate", done(() -> roles.reactivate(person, 1)));
        unnamed("ServiceRoleService.isShared", () -> serviceRoles.isShared(BOOKKEEPING));
        named("ServiceRoleService.list", () -> serviceRoles.list(new UserId(person)));
        named(
                "ServiceRoleService.choose",
                done(() -> serviceRoles.choose(new UserId(person), BOOKKEEPING, ServiceRole.READER)));
        aboutReaders();
        named("VisitService.isOpen", () -> visits.isOpen(client.id()));
        named("VisitService.begin", () -> visits.begin(client.id()));
        unnamed("AssignmentService.countOpenOf", () -> assignments.countOpenOf(person));
        unnamed("CollaborationService.isClientItself", () -> collaborations.isClientItself());
    }

    private void aboutReaders() {
        LocalDate day = world.today().plusDays(9);
        unnamed("ReaderService.list", () -> readers.list());
        unnamed("ReaderService.services", () -> readers.services());
        unnamed(
                "ReaderService.invite",
                () -> readers.invite(
                        new ReaderForm("Karin", newEmail(), ReaderPurpose.BANK, null, Set.of(BOOKKEEPING), day)));
        named("ReaderService.view", () -> readers.view(reader));
        named("ReaderService.inviteAgain", done(() -> readers.inviteAgain(reader, readerVersion())));
        named("ReaderService.changeDay", done(() -> readers.changeDay(reader, day, readerVersion())));
        named("ReaderService.end", done(() -> readers.end(reader, readerVersion())));
        named("ReaderService.ofClient", () -> readers.ofClient(client.id()));
        unnamed("ReaderService.own", () -> readers.own());
    }

    private int readerVersion() {
        return version("invited_reader", reader);
    }

    private void promote(String user) {
        roles.changeRole(user, Role.ADMINISTRATOR, 1);
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    private void aboutOneself() {
        unnamed("PlaceService.companies", () -> places.companies());
        named("PlaceService.switchTo", () -> places.switchTo(firm.id(), false));
        // Of nobody who is not in a client's company.
        unnamed("VisitService.end", () -> visits.end());
        unnamed("LogInService.renew", () -> logIns.renew());
        unnamed("LogInService.logOut", done(() -> logIns.logOut()));
        unnamed("LogInService.choose", done(() -> logIns.choose(Language.EN)));
        unnamed("ProfileService.view", () -> profiles.view());
        unnamed("ProfileService.save", done(() -> saveProfile()));
        unnamed("ProfileService.changePassword", done(() -> changePassword()));
    }

    private void named(String method, Callable<?> call) {
        attempts.put(method, new Attempt(true, call));
    }

    private void unnamed(String method, Callable<?> call) {
        attempts.put(method, new Attempt(false, call));
    }

    private static Callable<?> done(Runnable call) {
        return () -> {
            call.run();
            return null;
        };
    }

    private Object change() {
        clients.change(client.id(), sameCompany(), version("client", client.id()));
        return null;
    }

    private void change(String id) {
        Terms terms = new Terms("basic", 3, InvoiceRecipient.BUREAU, 1);
        ChangeEffect shown = new ChangeEffect(terms, terms, null, LocalDate.of(2024, 1, 1), false);
        changes.change(id, CHANGE, shown, version("collaboration", id));
    }

    private Object save() {
        assignments.save(client.assignmentId(), assignment(), version("assignment", client.assignmentId()));
        return null;
    }

    private Object chooseRoles() {
        assignments.chooseRoles(client.assignmentId(), Map.of(), version("assignment", client.assignmentId()));
        return null;
    }

    private void inviteAll() {
        invitations.inviteAll(plan.id(), List.of(World.form(client, "expenses")));
    }

    private String invite() {
        return invitations.invite(World.form(client, "payroll"));
    }

    private void end() {
        endings.end(changing, When.TODAY, Aftermath.CONTINUES_ALONE, version("collaboration", changing));
    }

    private void saveProfile() {
        profiles.save("Eget Namn", "sv", profiles.view().version());
    }

    private void changePassword() {
        profiles.changePassword(World.PASSWORD, Accounts.NEW_PASSWORD, Accounts.NEW_PASSWORD);
    }

    private int version() {
        return version("collaboration", ending);
    }

    private int version(String table, String id) {
        return Integer.parseInt(database.value("select version from %s where id = ?".formatted(table), id));
    }

    /** With who may see only what it works for, so that it still does once this is saved. */
    private AssignmentForm assignment() {
        return new AssignmentForm(
                "Annans",
                AssignmentKind.OTHER,
                bureau.full().userId(),
                Set.of(bureau.standard().userId()),
                LocalDate.of(2024, 1, 1),
                null);
    }

    private ClientForm.Entered sameCompany() {
        return World.entered(firm.number(), "sv");
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

    private byte[] sameCompanyAsFile() {
        return ("kundnr;namn;orgnr;kontaktperson;epost;sprak\n77;Kunden;%s;K;k@example.com;sv".formatted(firm.number()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ClientQuery everything() {
        return ClientQuery.ALL;
    }

    @Test
    @DisplayName("§5: every public method of every boundary is in the table")
    void everyMethodIsInTheTable() {
        List<String> methods = boundaries()
                .filter(type -> !type.isAnnotationPresent(OfService.class))
                .flatMap(TenantsIT::publicMethods)
                .toList();

        assertThat(methods)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(attempts.keySet().stream(), WITHOUT_A_COMPANY.stream())
                                .toList());
    }

    @Test
    @DisplayName("§5: every method that somebody has to be signed in for has its row of permissions")
    void everyMethodHasItsPermissions() {
        assertThat(PermissionTable.methods()).containsExactlyInAnyOrderElementsOf(attempts.keySet());
    }

    private Stream<Class<?>> boundaries() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Boundary.class))
                .distinct();
    }

    /** Whatever a method is given: who does not come in is refused before it is looked at. */
    @Test
    @DisplayName("D6a, D7a, D7b: no method of any service begins for somebody who does not come into the company’s")
    void servicesAreClosedToOthers() {
        List<Caller> others = List.of(
                loggedIn(world.bureau().full()),
                loggedIn(world.firm().administrator()),
                loggedIn(bureau.standard()),
                visitor(),
                readingElsewhere());
        List<Method> methods = methodsOfServices();

        assertThat(methods).isNotEmpty();
        for (Method method : methods) {
            Object service = CDI.current().select(method.getDeclaringClass()).get();
            for (Caller other : others) {
                world.is(other);
                workspace.choose(firm.id(), BOOKKEEPING);
                boolean changesByAReader = other.isReading() && right(method) == Right.WORK_IN_SERVICE;
                assertRefused(changesByAReader ? CommonError.FORBIDDEN : CommonError.NOT_FOUND, method, service, other);
            }
        }
    }

    /** Somebody who reads at another company until a day. */
    private Caller readingElsewhere() {
        Firm another = world.firm();
        world.active(world.client(world.bureau(), another), another, BOOKKEEPING);
        return world.reader(another);
    }

    private List<Method> methodsOfServices() {
        return boundaries()
                .filter(type -> type.isAnnotationPresent(OfService.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static Right right(Method method) {
        return method.getAnnotation(Requires.class).value();
    }

    private static void assertRefused(ErrorCode code, Method method, Object service, Caller caller) {
        assertThatExceptionOfType(InvocationTargetException.class)
                .as("%s by %s", method, caller)
                .isThrownBy(() -> method.invoke(service, nothing(method)))
                .satisfies(thrown -> assertThat(thrown.getCause())
                        .isInstanceOfSatisfying(
                                BusinessException.class,
                                refused -> assertThat(refused.code()).isEqualTo(code)));
    }

    @Test
    @DisplayName("K10: no method of any service that changes something begins for a reader of the company")
    void nothingIsChangedByAReader() {
        Caller karin = world.reader(firm);
        List<Method> changing = methodsOfServices().stream()
                .filter(method -> right(method) == Right.WORK_IN_SERVICE)
                .toList();

        assertThat(changing).hasSizeGreaterThan(50);
        for (Method method : changing) {
            world.is(karin);
            workspace.choose(firm.id(), BOOKKEEPING);
            Object service = CDI.current().select(method.getDeclaringClass()).get();
            assertRefused(CommonError.FORBIDDEN, method, service, karin);
        }
        assertThat(methodsOfServices().stream()
                        .filter(method -> right(method) == Right.ASK_IN_SERVICE)
                        .map(Method::getName))
                .containsExactlyInAnyOrder("ask", "say", "close");
    }

    private static Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
    }

    private static Stream<String> publicMethods(Class<?> boundary) {
        return Arrays.stream(boundary.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> boundary.getSimpleName() + "." + name);
    }

    @Test
    @DisplayName("§5, D6a: of their own, people may do what the table says and nothing else")
    void allowsWhatTheTableSays() {
        Map<Kind, Caller> people = new EnumMap<>(Kind.class);
        people.put(Kind.FULL, loggedIn(bureau.full()));
        people.put(Kind.STANDARD, loggedIn(bureau.standard()));
        people.put(Kind.ADMINISTRATOR, loggedIn(firm.administrator()));
        people.put(Kind.USER, loggedIn(firm.user()));
        people.put(Kind.VISITOR, visitor());
        people.put(Kind.READER, world.reader(firm));

        people.forEach((kind, caller) -> {
            boolean atBureau = kind == Kind.FULL || kind == Kind.STANDARD;
            person = atBureau ? bureau.standard().userId() : firm.user().userId();
            outcomes(caller, attempt -> true)
                    .forEach((method, outcome) -> assertThat(PermissionTable.of(method, kind))
                            .as("%s by %s: %s", method, kind, outcome)
                            .isEqualTo(permission(outcome)));
        });
    }

    /** An employee who has gone to the client's company to see to its users. */
    private Caller visitor() {
        world.is(loggedIn(bureau.full()));
        return logIns.resume(visits.begin(client.id()).sessionId()).orElseThrow();
    }

    private static Permission permission(String outcome) {
        return switch (outcome) {
            case "NOT_FOUND" -> Permission.UNKNOWN;
            case "FORBIDDEN" -> Permission.REFUSED;
            default -> Permission.GRANTED;
        };
    }

    @Test
    @DisplayName("§5: for another bureau, another bureau's things do not exist")
    void hidesFromAnotherBureau() {
        assertHidden(world.bureau().full(), Kind.FULL);
        assertHidden(world.bureau().standard(), Kind.STANDARD);
    }

    @Test
    @DisplayName("§5: where the bureau chooses so, a client one does not work for does not exist")
    void hidesWhatAnEmployeeDoesNotWorkFor() {
        chooseOwnAssignmentsOnly();
        Caller outside = loggedIn(bureau.standard());
        var before = database.everythingOf(bureau.id(), firm.id());

        assertHiddenByName(outside, Kind.STANDARD);
        // Before the rest: what one does with one's own profile is on record with the bureau.
        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
        assertThat(outcomes(outside, attempt -> !attempt.namesObjects()).entrySet().stream()
                        .filter(outcome -> !KNOWN_TO_COLLEAGUES.contains(outcome.getKey()))
                        .toList()
                        .toString())
                .doesNotContain(client.id(), client.email(), active, invited, ending);
    }

    @Test
    @DisplayName("§5: who works for a client does with it what any employee does")
    void showsWhatAnEmployeeWorksFor() {
        world.is(loggedIn(bureau.full()));
        assignments.save(
                client.assignmentId(),
                new AssignmentForm(
                        "Löpande bokföring",
                        AssignmentKind.BOOKKEEPING,
                        bureau.full().userId(),
                        Set.of(bureau.standard().userId()),
                        LocalDate.of(2024, 1, 1),
                        null),
                version("assignment", client.assignmentId()));
        chooseOwnAssignmentsOnly();
        person = bureau.standard().userId();

        outcomes(loggedIn(bureau.standard()), attempt -> true)
                .forEach((method, outcome) -> assertThat(permission(outcome))
                        .as("%s: %s", method, outcome)
                        .isEqualTo(PermissionTable.of(method, Kind.STANDARD)));
    }

    private void chooseOwnAssignmentsOnly() {
        world.is(loggedIn(bureau.full()));
        visibility.choose(true);
    }

    @Test
    @DisplayName("§5: for another company, another company's things do not exist")
    void hidesFromAnotherCompany() {
        Firm another = world.firm();
        assertHidden(another.administrator(), Kind.ADMINISTRATOR);
        assertHidden(another.user(), Kind.USER);
        assertHiddenByName(readingElsewhere(), Kind.READER);
    }

    @Test
    @DisplayName("D6a: in a client's company nothing of another's is there")
    void hidesFromAVisitor() {
        Firm another = world.firm();
        Entry visited = world.client(bureau, another);
        world.active(visited, another, BOOKKEEPING);
        world.is(loggedIn(bureau.full()));
        Caller visitor = logIns.resume(visits.begin(visited.id()).sessionId()).orElseThrow();
        var before = database.everythingOf(bureau.id(), firm.id());

        assertHiddenByName(visitor, Kind.VISITOR);

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    /** What is named by an id does not exist; the rest shows nothing of it. */
    private void assertHidden(Caller stranger, Kind kind) {
        // With a session of its own, so that what is about it can be called.
        Caller attacker = loggedIn(stranger);
        var before = database.everythingOf(bureau.id(), firm.id());

        assertHiddenByName(attacker, kind);
        assertThat(outcomes(attacker, attempt -> !attempt.namesObjects()).toString())
                .doesNotContain("Exception")
                .doesNotContain(client.id(), client.email(), active, invited, ending)
                .doesNotContain(bureau.name(), bureau.full().email())
                .doesNotContain(firm.administrator().email());

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    private void assertHiddenByName(Caller attacker, Kind kind) {
        outcomes(attacker, Attempt::namesObjects).forEach((method, outcome) -> {
            boolean refused = outcome.equals("FORBIDDEN") && PermissionTable.of(method, kind) == Permission.REFUSED;
            assertThat(refused ? "NOT_FOUND" : outcome)
                    .as("%s by a foreign %s", method, kind)
                    .isEqualTo("NOT_FOUND");
        });
    }

    /** What the caller is told by each of the calls. */
    private Map<String, String> outcomes(Caller caller, Predicate<Attempt> which) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        attempts.forEach((method, attempt) -> {
            if (which.test(attempt)) {
                world.is(caller);
                outcomes.put(method, outcome(attempt));
            }
        });
        return outcomes;
    }

    private Caller loggedIn(Caller person) {
        world.isNobody();
        return logIns.resume(logIns.logIn(person.email(), World.PASSWORD, person.userId())
                        .sessionId())
                .orElseThrow();
    }

    @Test
    @DisplayName("§5: nothing that belongs to somebody is done for nobody")
    void refusesWhoIsNotSignedIn() {
        var before = database.everythingOf(bureau.id(), firm.id());

        assertThat(outcomes(null, attempt -> true))
                .allSatisfy((method, told) -> assertThat(told).isEqualTo("NOT_SIGNED_IN"));

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    /** The refusal's code, or all that was shown. */
    private static String outcome(Attempt attempt) {
        try {
            return String.valueOf(attempt.call().call());
        } catch (BusinessException refused) {
            return refused.code().name();
        } catch (Exception failed) {
            throw new AssertionError("neither done nor refused: " + failed, failed);
        }
    }
}
