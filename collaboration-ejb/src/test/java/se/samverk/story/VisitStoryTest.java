package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.client.VisitService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.identity.LogIns;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.PasswordChanges;
import se.samverk.identity.PlaceService;
import se.samverk.identity.SignedIn;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.log.LogQuery;
import se.samverk.log.LogRow;
import se.samverk.log.LogService;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** Switching between companies, and seeing to a client's users, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class VisitStoryTest extends Story {

    private static final int ROUNDS = 20;

    private Company company;
    private Caller eva;
    private String client;
    private String collaboration;
    private Caller inside;

    @BeforeEach
    void collaborate() {
        company = scene.company();
        eva = scene.administrator(company);
        client = scene.client(anna, company);
        collaboration = scene.invitation(anna, client, "bookkeeping");
        accept(eva, collaboration);
        anna = loggedIn(anna);
        SignedIn visit = scene.as(anna, () -> service(VisitService.class).begin(client));
        inside = resumed(visit).orElseThrow();
    }

    @Test
    @DisplayName(
            "D6a, §9: the bureau's log names the client of everything that it did there, and finds it by that name")
    void theLogNamesTheClient() {
        add(inside, Scene.email("ny").value(), Role.USER);
        String name = view(anna, collaboration).clientName();

        List<LogRow> rows = log(new LogQuery(null, null, null, null, name));

        assertThat(rows)
                .extracting(row -> row.recorded().action())
                .contains("VISIT_BEGUN", "USER_ADDED", "ACCEPTED:bookkeeping");
        assertThat(rows).extracting(LogRow::clientId).containsOnly(client);
        assertThat(log(LogQuery.ALL))
                .filteredOn(row -> row.recorded().action().equals("USER_ADDED"))
                .extracting(LogRow::clientName)
                .containsExactly(name);
    }

    private List<LogRow> log(LogQuery query) {
        return scene.as(anna, () -> service(LogService.class).page(query, Keyset.FIRST))
                .rows();
    }

    private Caller loggedIn(Caller person) {
        LogIns logIns = service(LogIns.class);
        SignedIn signedIn = scene.as(
                null,
                () -> logIns.begin(
                        logIns.find(EmailAddress.of("email", person.email())).orElseThrow(), null));
        return resumed(signedIn).orElseThrow();
    }

    private Optional<Caller> resumed(SignedIn signedIn) {
        return scene.as(null, () -> service(LogInService.class).resume(signedIn.sessionId()));
    }

    private Optional<Caller> resumed(Caller caller) {
        return scene.as(null, () -> service(LogInService.class).resume(caller.sessionId()));
    }

    private String add(Caller caller, String email, Role role) {
        return scene.as(caller, () -> service(MemberService.class).add("Leo Norr", email, role));
    }

    private int version(String userId) {
        return scene.as(inside, () -> service(MemberService.class).view(userId)).version();
    }

    @Test
    @DisplayName("D6a: the employee is in the client's company, the earlier session has ended")
    void theVisitIsASessionOfItsOwn() {
        assertThat(inside.isVisiting()).isTrue();
        assertThat(inside.managedCompanyId()).isEqualTo(company.id());
        assertThat(inside.companyId()).isEqualTo(lind.id());
        assertThat(resumed(anna)).isEmpty();

        SignedIn back = scene.as(inside, () -> service(VisitService.class).end());
        assertThat(resumed(inside)).isEmpty();
        Caller again = resumed(back).orElseThrow();
        assertThat(again.isVisiting()).isFalse();
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(again, () -> service(VisitService.class).end()));
    }

    @Test
    @DisplayName("D6a: it ends when the collaboration does, or the permission")
    void theVisitEndsWithItsReason() {
        end(eva, collaboration);
        assertThat(resumed(inside)).isEmpty();
        Refused.with(CommonError.NOT_FOUND, () -> add(inside, Scene.email("leo").value(), Role.USER));
        assertThat(scene.as(anna, () -> service(VisitService.class).isOpen(client)))
                .isFalse();
    }

    @Test
    @DisplayName("D6a, D11: who loses full permission is out at the next request")
    void theVisitEndsWithThePermission() {
        Caller erik = scene.employee(lind, Permission.FULL);
        int version = version(lind, erik, anna.userId());
        scene.as(erik, () -> service(MemberRoleService.class).changeRole(anna.userId(), Role.USER, version));
        assertThat(resumed(inside)).isEmpty();
    }

    private int version(Company of, Caller caller, String userId) {
        assertThat(caller.companyId()).isEqualTo(of.id());
        return scene.as(caller, () -> service(MemberService.class).view(userId)).version();
    }

    @Test
    @DisplayName("D6a: only a bureau that collaborates with the company comes in")
    void anotherBureauStaysOutside() {
        String atSyd = scene.client(maria, company);
        Caller other = loggedIn(maria);

        assertThat(scene.as(other, () -> service(VisitService.class).isOpen(atSyd)))
                .isFalse();
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(other, () -> service(VisitService.class).begin(atSyd)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(other, () -> service(VisitService.class).begin(client)));
    }

    @Test
    @DisplayName("D6a: the bureau makes none of its own people users or main contact")
    void theBureauPutsNobodyOfItsOwnIn() {
        Caller erik = scene.employee(lind, Permission.STANDARD);
        String own = erik.userId();
        Refused.at("email", IdentityError.BUREAU_EMPLOYEE, () -> add(inside, erik.email(), Role.USER));

        // The client itself may; the bureau then gives such a person nothing.
        add(eva, erik.email(), Role.USER);
        int added = version(own);
        refusedInRole(roles -> roles.chooseMainContact(own, added));
        refusedInRole(roles -> roles.changeRole(own, Role.ADMINISTRATOR, added));
        inRole(roles -> roles.deactivate(own, added));
        int deactivated = version(own);
        refusedInRole(roles -> roles.reactivate(own, deactivated));
    }

    private void refusedInRole(Consumer<MemberRoleService> command) {
        Refused.with(IdentityError.BUREAU_EMPLOYEE, () -> inRole(command));
    }

    private void inRole(Consumer<MemberRoleService> command) {
        scene.as(inside, () -> command.accept(service(MemberRoleService.class)));
    }

    @Test
    @DisplayName("D6a: what is done is in the client's log with the bureau's name, and mailed")
    void whatIsDoneIsToldAndRecorded() {
        String email = Scene.email("leo").value();
        String leo = add(inside, email, Role.USER);

        assertThat(scene.mailsTo(eva.email()).get(0))
                .contains("Er redovisningsbyrå har ändrat användare", "/mina/anvandare");
        assertThat(scene.mailsTo(email).get(0)).contains("/nytt-losenord/");
        List<Object[]> rows = scene.auditOf(company.id(), leo);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsExactly("USER_ADDED", anna.name() + ", " + lind.name(), lind.id(), lind.id());
    }

    @Test
    @DisplayName("S6: a missing main contact is remedied from the bureau, and the ending goes through")
    void theMissingMainContactIsRemedied() {
        scene.server.inTransaction(
                () -> service(Companies.class).getForUpdate(company.id()).chooseMainContact(null));
        Caller again = loggedIn(anna);
        Refused.with(CollaborationError.MAIN_CONTACT_MISSING, () -> end(again, collaboration));

        int version = version(eva.userId());
        scene.as(inside, () -> service(MemberRoleService.class).chooseMainContact(eva.userId(), version));

        end(again, collaboration);
    }

    @Test
    @DisplayName("§4: a person switches between its companies, and begins in the last one used")
    void aPersonSwitchesCompany() {
        Company second = scene.company();
        add(scene.administrator(second), eva.email(), Role.USER);
        Caller first = loggedIn(eva);
        assertThat(first.companyId()).isEqualTo(company.id());

        SignedIn moved = scene.as(first, () -> service(PlaceService.class).switchTo(second.id(), false));

        assertThat(resumed(first)).isEmpty();
        Caller there = resumed(moved).orElseThrow();
        assertThat(there.companyId()).isEqualTo(second.id());
        assertThat(there.role()).isEqualTo(Role.USER);
        assertThat(loggedIn(eva).companyId()).isEqualTo(second.id());
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(there, () -> service(PlaceService.class).switchTo(lind.id(), false)));
    }

    private void changePassword(Server server, Caller owner) {
        User user = server.get(LogIns.class)
                .find(EmailAddress.of("email", owner.email()))
                .orElseThrow()
                .user();
        server.get(PasswordChanges.class).byOwner(user, "a new hash", owner.sessionId());
    }

    @Test
    @DisplayName("D9a: a log-in that a new password has ended goes on in no other company")
    void anEndedLogInGoesOnNowhere() {
        Caller stolen = loggedIn(eva);
        Caller owner = loggedIn(eva);
        scene.as(owner, () -> changePassword(scene.server, owner));

        Refused.with(
                CommonError.NOT_SIGNED_IN,
                () -> scene.as(stolen, () -> service(PlaceService.class).switchTo(company.id(), false)));
    }

    @Test
    @DisplayName("D9a: nor when both happen at the same moment at two servers, each time")
    void aSwitchDoesNotSlipPastANewPassword() throws Exception {
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        for (int round = 0; round < ROUNDS; round++) {
            Caller stolen = loggedIn(eva);
            Caller owner = loggedIn(eva);

            Race.between(
                    here,
                    owner,
                    () -> changePassword(here, owner),
                    there,
                    stolen,
                    () -> there.get(PlaceService.class).switchTo(company.id(), false));

            assertThat(runningLogIns(eva)).containsExactly(owner.sessionId());
        }
    }

    private List<String> runningLogIns(Caller person) {
        return scene.server.inDatabase(em -> em.createQuery(
                        "select s.id from LoginSession s" + " where s.userId = :user and s.endedAt is null",
                        String.class)
                .setParameter("user", person.userId())
                .getResultList());
    }

    @Test
    @DisplayName("§4: who has left the company used last begins in another one")
    void whoHasLeftBeginsElsewhere() {
        Company second = scene.company();
        Caller head = scene.administrator(second);
        add(head, eva.email(), Role.USER);
        Caller first = loggedIn(eva);
        scene.as(first, () -> service(PlaceService.class).switchTo(second.id(), false));
        int version = version(second, head, eva.userId());
        scene.as(head, () -> service(MemberRoleService.class).deactivate(eva.userId(), version));

        assertThat(loggedIn(eva).companyId()).isEqualTo(company.id());
    }

    @Test
    @DisplayName("S2: a bureau that is invited itself sees and answers in its client portal")
    void aBureauIsAClientToo() {
        String atSyd = scene.client(maria, lind);
        assertThat(asks(anna)).isFalse();
        String invitation = scene.invitation(maria, atSyd, "bookkeeping");
        assertThat(asks(anna)).isTrue();
        int version = version(lind, anna, anna.userId());
        scene.as(anna, () -> service(MemberRoleService.class).changeRole(anna.userId(), Role.ADMINISTRATOR, version));

        SignedIn asClient =
                scene.as(loggedIn(anna), () -> service(PlaceService.class).switchTo(lind.id(), true));
        Caller there = resumed(asClient).orElseThrow();
        assertThat(there.bureau()).isFalse();
        assertThat(asClient.groups()).containsExactly("client");
        accept(there, invitation);
        assertThat(view(maria, invitation).clientName()).isNotEmpty();
    }

    private boolean asks(Caller caller) {
        return scene.as(caller, () -> service(CollaborationService.class).isClientItself());
    }

    @Test
    @DisplayName("D6a: no member of the company, and still none after the visit")
    void theVisitorIsNoMember() {
        assertThat(scene.server.inTransaction(() -> service(Users.class).members(company.id())))
                .extracting(member -> member.userId())
                .doesNotContain(anna.userId());
    }
}
