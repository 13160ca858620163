package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.TenantsIT.Portal.BUREAU;
import static se.samverk.container.TenantsIT.Portal.CLIENT;
import static se.samverk.container.TenantsIT.Portal.EITHER;
import static se.samverk.container.TenantsIT.Portal.FULL;
import static se.samverk.container.TenantsIT.Portal.MANAGERS;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
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
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.StaffingService;
import se.samverk.audit.HistoryService;
import se.samverk.audit.LogQuery;
import se.samverk.audit.LogService;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;
import se.samverk.client.ClientService;
import se.samverk.client.ImportService;
import se.samverk.client.VisitService;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangePlan;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.ClientListService;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkingService;
import se.samverk.collaboration.Terms;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.identity.Boundary;
import se.samverk.identity.Caller;
import se.samverk.identity.LogInService;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.PlaceService;
import se.samverk.identity.ProfileService;
import se.samverk.identity.Role;
import se.samverk.notification.MailboxService;
import se.samverk.notification.SentMailService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;

/**
 * That nobody reaches what belongs to another company. Every public method of every boundary is
 * called here with a bureau's and a company's ids by people of others; a method that is added and
 * not entered in the table below fails {@link #everyMethodIsInTheTable()}.
 */
@ArquillianTest
class TenantsIT {

    /** Where a method belongs. */
    enum Portal {
        BUREAU,
        CLIENT,
        EITHER,
        /** In the bureau portal, with full permission only. */
        FULL,
        /** In either portal, for those who manage its users. */
        MANAGERS
    }

    /**
     * A call on behalf of somebody who has learnt the ids of others.
     *
     * @param namesObjects whether it names what it is about by an id, which then does not exist for
     *     the caller; else it deals with the caller's own only
     */
    private record Attempt(Portal portal, boolean namesObjects, Callable<?> call) {}

    /**
     * What is open to everybody or about the caller's own session; no company's data is behind it.
     */
    private static final Set<String> WITHOUT_A_COMPANY =
            Set.of(
                    "BureauRegistrationService.apply",
                    "BureauRegistrationService.look",
                    "BureauRegistrationService.confirm",
                    "LogInService.logIn",
                    "LogInService.resume",
                    "MailboxService.latest",
                    "MailboxService.html",
                    "PasswordService.request",
                    "PasswordService.look",
                    "PasswordService.choose",
                    "RegistrationService.look",
                    "RegistrationService.register");

    private static final ChangeForm CHANGE = new ChangeForm("basic", 3, InvoiceRecipient.BUREAU);

    @Inject World world;
    @Inject Database database;
    @Inject BeanManager beans;
    @Inject ClientService clients;
    @Inject ImportService imports;
    @Inject AssignmentService assignments;
    @Inject ClientListService clientList;
    @Inject CollaborationService collaborations;
    @Inject AnswerService answers;
    @Inject ChangeService changes;
    @Inject EndingService endings;
    @Inject InvitationService invitations;
    @Inject HistoryService history;
    @Inject LogInService logIns;
    @Inject PlaceService places;
    @Inject VisitService visits;
    @Inject MemberService members;
    @Inject MemberRoleService roles;
    @Inject MailboxService mailbox;
    @Inject ProfileService profiles;
    @Inject AccessService access;
    @Inject StaffingService staffing;
    @Inject LinkingService linking;
    @Inject SentMailService sentMails;
    @Inject LogService log;

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private Bureau bureau;
    private Firm firm;
    private Entry client;
    private String active;
    private String ending;
    private String changing;
    private String pending;
    private String invited;

    @BeforeEach
    void begin() {
        bureau = world.bureau();
        firm = world.firm();
        client = world.client(bureau, firm);
        active = world.active(client, firm, BOOKKEEPING);
        ending = world.active(client, firm, INVOICING);
        endings.end(
                ending,
                When.PERIOD_END,
                Aftermath.CONTINUES_ALONE,
                world.version(firm.administrator(), ending));
        changing = world.active(client, firm, "documents");
        pending = asked(changing);
        invited = world.invite(client, TIME_REPORTING);
        aboutClients();
        aboutAssignments();
        aboutCollaborations();
        aboutPeople();
        aboutOneself();
        aboutOversight();
    }

    private void aboutOversight() {
        named("AccessService.decide", EITHER, () -> access.decide(active));
        named("AccessService.explain", BUREAU, () -> explain());
        unnamed("AccessService.employees", BUREAU, () -> access.employees());
        named("StaffingService.join", FULL, done(() -> join()));
        named("StaffingService.preview", FULL, () -> previewReplacement());
        named("StaffingService.replace", FULL, () -> replace());
        unnamed("LinkingService.page", FULL, () -> linkable());
        named("LinkingService.chosen", FULL, () -> linking.chosen(List.of(active)));
        named("LinkingService.link", FULL, () -> link());
        unnamed("SentMailService.page", FULL, () -> sentMails.page(null, Keyset.FIRST));
        named("SentMailService.resend", FULL, done(() -> resendMail()));
        unnamed("LogService.page", MANAGERS, () -> log.page(LogQuery.ALL, Keyset.FIRST));
        unnamed("LogService.export", MANAGERS, () -> log.export(LogQuery.ALL, null));
    }

    private Object explain() {
        return access.explain(bureau.full().userId(), client.id(), BOOKKEEPING);
    }

    private void join() {
        staffing.join(client.assignmentId());
    }

    private Object previewReplacement() {
        return staffing.preview(bureau.full().userId(), bureau.standard().userId());
    }

    private Object replace() {
        return staffing.replace(bureau.full().userId(), bureau.standard().userId(), "");
    }

    private Object linkable() {
        return linking.page(true, client.id(), Keyset.FIRST);
    }

    private Object link() {
        return linking.link(
                Map.of(active, version("collaboration", active)), client.assignmentId());
    }

    private void resendMail() {
        sentMails.resend(
                database.column("select id from outbox_mail where bureau_id = ?", bureau.id())
                        .get(0));
    }

    /** The firm asks the bureau, which pays, for a longer period. */
    private String asked(String id) {
        ChangeForm form = new ChangeForm("standard", 12, InvoiceRecipient.BUREAU);
        int version = world.version(firm.administrator(), id);
        changes.change(id, form, changes.plan(id, form), version);
        return database.value("select id from settings_change where collaboration_id = ?", id);
    }

    private void aboutClients() {
        named("ClientService.view", BUREAU, () -> clients.view(client.id()));
        named("ClientService.change", BUREAU, () -> change());
        unnamed("ImportService.preview", BUREAU, () -> imports.preview(sameCompanyAsFile()));
        unnamed("ClientService.register", BUREAU, () -> clients.register(sameCompany()));
        unnamed("ClientService.registerAll", BUREAU, () -> registerAll());
        unnamed("ImportService.confirm", BUREAU, () -> imports.confirm(confirmed()));
        unnamed("ClientListService.page", BUREAU, () -> clientList.page(everything()));
        unnamed("ClientListService.counts", BUREAU, () -> clientList.counts());
        unnamed("HistoryService.ofClient", BUREAU, () -> history.ofClient(client.id()));
    }

    private void aboutAssignments() {
        unnamed("AssignmentService.employees", BUREAU, () -> assignments.employees());
        named("AssignmentService.list", BUREAU, () -> assignments.list(client.id()));
        named("AssignmentService.add", BUREAU, () -> assignments.add(client.id(), assignment()));
        named("AssignmentService.save", BUREAU, () -> save());
    }

    private void aboutCollaborations() {
        named("CollaborationService.ofClient", BUREAU, () -> collaborations.ofClient(client.id()));
        unnamed("CollaborationService.ofBureau", BUREAU, () -> collaborations.ofBureau(null, "z"));
        unnamed("CollaborationService.ownOpen", CLIENT, () -> collaborations.ownOpen());
        unnamed(
                "CollaborationService.awaitingApproval",
                EITHER,
                () -> collaborations.awaitingApproval());
        unnamed("CollaborationService.own", CLIENT, () -> collaborations.own());
        named("CollaborationService.view", EITHER, () -> collaborations.view(active));
        named("InvitationService.invite", BUREAU, () -> invite());
        named("InvitationService.resend", BUREAU, done(() -> invitations.resend(invited)));
        named("InvitationService.revoke", BUREAU, done(() -> invitations.revoke(invited)));
        named("AnswerService.accept", CLIENT, done(() -> answers.accept(invited)));
        named("AnswerService.decline", CLIENT, done(() -> answers.decline(invited)));
        named("ChangeService.plan", EITHER, () -> changes.plan(active, CHANGE));
        named("ChangeService.change", EITHER, done(() -> change(active)));
        named("ChangeService.approve", EITHER, done(() -> changes.approve(changing, pending)));
        named("ChangeService.decline", EITHER, done(() -> changes.decline(changing, pending)));
        named("ChangeService.withdraw", EITHER, done(() -> changes.withdraw(changing, pending)));
        named("EndingService.end", EITHER, done(() -> end()));
        named("EndingService.withdraw", EITHER, done(() -> endings.withdraw(ending, version())));
    }

    private void aboutPeople() {
        String user = firm.user().userId();
        unnamed("MemberService.list", MANAGERS, () -> members.list());
        unnamed("MemberService.add", MANAGERS, () -> members.add("Ny", newEmail(), Role.USER));
        named("MemberService.view", MANAGERS, () -> members.view(user));
        named("MemberService.inviteAgain", MANAGERS, done(() -> members.inviteAgain(user, 1)));
        named("MemberRoleService.changeRole", MANAGERS, done(() -> promote(user)));
        named(
                "MemberRoleService.chooseMainContact",
                MANAGERS,
                done(() -> roles.chooseMainContact(user, 1)));
        named("MemberRoleService.deactivate", MANAGERS, done(() -> roles.deactivate(user, 1)));
        named("MemberRoleService.reactivate", MANAGERS, done(() -> roles.reactivate(user, 1)));
        named("VisitService.isOpen", FULL, () -> visits.isOpen(client.id()));
        named("VisitService.begin", FULL, () -> visits.begin(client.id()));
        unnamed("AssignmentService.countOpenOf", BUREAU, () -> assignments.countOpenOf(user));
        unnamed(
                "CollaborationService.isClientItself",
                BUREAU,
                () -> collaborations.isClientItself());
    }

    private void promote(String user) {
        roles.changeRole(user, Role.ADMINISTRATOR, 1);
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    private void aboutOneself() {
        unnamed("PlaceService.companies", EITHER, () -> places.companies());
        named("PlaceService.switchTo", EITHER, () -> places.switchTo(firm.id(), false));
        // Of nobody who is not in a client's company.
        named("VisitService.end", EITHER, () -> visits.end());
        unnamed("LogInService.renew", EITHER, () -> logIns.renew());
        unnamed("LogInService.logOut", EITHER, done(() -> logIns.logOut()));
        unnamed("LogInService.choose", EITHER, done(() -> logIns.choose(Language.EN)));
        unnamed("ProfileService.view", EITHER, () -> profiles.view());
        unnamed("ProfileService.save", EITHER, done(() -> saveProfile()));
        unnamed("ProfileService.changePassword", EITHER, done(() -> changePassword()));
    }

    private void named(String method, Portal portal, Callable<?> call) {
        attempts.put(method, new Attempt(portal, true, call));
    }

    private void unnamed(String method, Portal portal, Callable<?> call) {
        attempts.put(method, new Attempt(portal, false, call));
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
        ChangePlan shown = new ChangePlan(terms, terms, null, LocalDate.of(2024, 1, 1), false);
        changes.change(id, CHANGE, shown, version("collaboration", id));
    }

    private Object registerAll() {
        clients.registerAll(List.of(ClientForm.of(sameCompany(), LocalDate.of(2026, 1, 1))));
        return null;
    }

    private Object save() {
        assignments.save(
                client.assignmentId(), assignment(), version("assignment", client.assignmentId()));
        return null;
    }

    private String invite() {
        return invitations.invite(World.form(client, "payroll"));
    }

    private void end() {
        endings.end(
                active, When.TODAY, Aftermath.CONTINUES_ALONE, version("collaboration", active));
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
        return Integer.parseInt(
                database.value("select version from %s where id = ?".formatted(table), id));
    }

    private AssignmentForm assignment() {
        return new AssignmentForm(
                "Annans",
                AssignmentKind.OTHER,
                bureau.full().userId(),
                Set.of(),
                LocalDate.of(2024, 1, 1),
                null);
    }

    private ClientForm.Entered sameCompany() {
        return World.entered(firm.number(), "sv");
    }

    private byte[] sameCompanyAsFile() {
        return ("kundnr;namn;orgnr;kontaktperson;epost;sprak\n77;Kunden;%s;K;k@example.com;sv"
                        .formatted(firm.number()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private ClientImport confirmed() {
        return new ClientImport(
                List.of(
                        new ClientImport.Row(
                                2,
                                null,
                                ClientForm.of(sameCompany(), LocalDate.of(2026, 1, 1)),
                                List.of())));
    }

    private static ClientQuery everything() {
        return new ClientQuery(null, null, false, null, false);
    }

    @Test
    @DisplayName("§5: every public method of every boundary is in the table")
    void everyMethodIsInTheTable() {
        List<String> methods =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Boundary.class))
                        .distinct()
                        .flatMap(TenantsIT::publicMethods)
                        .toList();

        assertThat(methods)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(attempts.keySet().stream(), WITHOUT_A_COMPANY.stream())
                                .toList());
    }

    private static Stream<String> publicMethods(Class<?> boundary) {
        return Arrays.stream(boundary.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> boundary.getSimpleName() + "." + name);
    }

    @Test
    @DisplayName("§5: for another bureau, another bureau's things do not exist")
    void hidesFromAnotherBureau() {
        assertHidden(world.bureau().full(), Set.of(BUREAU, EITHER, FULL, MANAGERS));
        assertHidden(world.bureau().standard(), Set.of(BUREAU, EITHER));
    }

    @Test
    @DisplayName("§5: for another company, another company's things do not exist")
    void hidesFromAnotherCompany() {
        assertHidden(world.firm().administrator(), Set.of(CLIENT, EITHER, MANAGERS));
    }

    @Test
    @DisplayName("D6a: in a client's company nothing is there but its users, nor of another's")
    void hidesEverythingButUsersFromAVisitor() {
        Firm another = world.firm();
        Entry visited = world.client(bureau, another);
        world.active(visited, another, BOOKKEEPING);
        world.is(loggedIn(bureau.full()));
        Caller visitor = logIns.resume(visits.begin(visited.id()).sessionId()).orElseThrow();
        var before = database.everythingOf(bureau.id(), firm.id());

        assertEach(outcomes(visitor, of(Set.of(BUREAU, CLIENT, FULL), true)), "NOT_FOUND");
        assertEach(outcomes(visitor, of(Set.of(BUREAU, CLIENT, FULL), false)), "NOT_FOUND");
        assertEach(outcomes(visitor, of(Set.of(MANAGERS), true)), "NOT_FOUND");
        for (String method :
                List.of(
                        "CollaborationService.view",
                        "EndingService.end",
                        "EndingService.withdraw")) {
            assertThat(outcome(attempts.get(method))).as(method).isEqualTo("NOT_FOUND");
        }
        assertThat(members.list()).hasSize(2);

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("§5: who does not manage users is refused as forbidden, everywhere alike")
    void refusesWhoDoesNotManageUsers() {
        var before = database.everythingOf(bureau.id(), firm.id());

        assertEach(outcomes(firm.user(), a -> a.portal() == MANAGERS), "FORBIDDEN");
        assertEach(outcomes(bureau.standard(), a -> a.portal() == MANAGERS), "FORBIDDEN");
        assertEach(outcomes(bureau.standard(), a -> a.portal() == FULL), "FORBIDDEN");

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    /** What is named by an id does not exist; the rest shows nothing of it. */
    private void assertHidden(Caller stranger, Set<Portal> portals) {
        // With a session of its own, so that what is about it can be called.
        Caller attacker = loggedIn(stranger);
        var before = database.everythingOf(bureau.id(), firm.id());

        assertEach(outcomes(attacker, of(portals, true)), "NOT_FOUND");
        assertThat(outcomes(attacker, of(portals, false)).toString())
                .doesNotContain("NOT_FOUND", "FORBIDDEN", "NOT_SIGNED_IN", "Exception")
                .doesNotContain(client.id(), client.email(), active, invited, ending)
                .doesNotContain(bureau.name(), bureau.full().email())
                .doesNotContain(firm.administrator().email());

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    private Predicate<Attempt> of(Set<Portal> portals, boolean namesObjects) {
        return attempt ->
                portals.contains(attempt.portal()) && attempt.namesObjects() == namesObjects;
    }

    /** What the caller is told by each of the calls. */
    private Map<String, String> outcomes(Caller caller, Predicate<Attempt> which) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        attempts.forEach(
                (method, attempt) -> {
                    if (which.test(attempt)) {
                        world.is(caller);
                        outcomes.put(method, outcome(attempt));
                    }
                });
        return outcomes;
    }

    private static void assertEach(Map<String, String> outcomes, String expected) {
        assertThat(outcomes.values()).as(outcomes.toString()).containsOnly(expected);
    }

    private Caller loggedIn(Caller person) {
        world.isNobody();
        return logIns.resume(
                        logIns.logIn(person.email(), World.PASSWORD, person.userId()).sessionId())
                .orElseThrow();
    }

    @Test
    @DisplayName("§5: the bureau's methods do not exist for the client, even for its own things")
    void hidesTheBureauPortalFromClients() {
        for (Portal portal : List.of(BUREAU, FULL)) {
            assertRefusedTo(firm.administrator(), portal);
            assertRefusedTo(firm.user(), portal);
        }
    }

    @Test
    @DisplayName("§5: the client's methods do not exist for its bureau: it cannot answer for it")
    void hidesTheClientPortalFromBureaus() {
        assertRefusedTo(bureau.full(), CLIENT);
        assertRefusedTo(bureau.standard(), CLIENT);
    }

    private void assertRefusedTo(Caller insider, Portal portal) {
        var before = database.everythingOf(bureau.id(), firm.id());

        assertEach(outcomes(insider, attempt -> attempt.portal() == portal), "NOT_FOUND");

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("§5: nothing that belongs to somebody is done for nobody")
    void refusesWhoIsNotSignedIn() {
        var before = database.everythingOf(bureau.id(), firm.id());

        assertEach(outcomes(null, attempt -> true), "NOT_SIGNED_IN");

        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("§5: an ordinary user of the company sees, and changes nothing")
    void refusesAnOrdinaryUser() {
        var before = database.everythingOf(bureau.id(), firm.id());
        for (String method :
                List.of(
                        "AnswerService.accept",
                        "AnswerService.decline",
                        "ChangeService.plan",
                        "ChangeService.change",
                        "ChangeService.approve",
                        "ChangeService.decline",
                        "ChangeService.withdraw",
                        "EndingService.end",
                        "EndingService.withdraw")) {
            world.is(firm.user());
            assertThat(outcome(attempts.get(method))).as(method).isEqualTo("FORBIDDEN");
        }
        assertThat(collaborations.own()).hasSize(4);
        assertThat(database.everythingOf(bureau.id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("The mailbox of the demonstration exists in no other run")
    void hasNoMailbox() {
        world.isNobody();
        Refusal.assertRefused(ErrorCode.NOT_FOUND, () -> mailbox.latest());
        Refusal.assertRefused(
                ErrorCode.NOT_FOUND,
                () -> mailbox.html(database.column("select id from outbox_mail").get(0)));
    }

    /** The refusal's code, or all that was shown. */
    private static String outcome(Attempt attempt) {
        try {
            return String.valueOf(attempt.call().call());
        } catch (BusinessException refused) {
            return refused.code().name();
        } catch (Exception failed) {
            return failed.toString();
        }
    }
}
