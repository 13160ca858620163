package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Companies;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.registration.RegistrationService;
import se.samverk.registration.RegistrationService.Step;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Sha256;

/** How the first person of an invited company comes in, through the link of the mail. */
@ArquillianTest
class RegistrationIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    RegistrationService registrations;

    @Inject
    InvitationService invitations;

    @Inject
    LogInService logIns;

    @Inject
    Companies companies;

    private String register(String token, String password) {
        world.isNobody();
        return registrations.register(token, "Maja Sol", password, Language.EN, World.ADDRESS);
    }

    @Test
    @DisplayName("D2b: looking at a link changes nothing, however often")
    void changesNothingWhenLookedAt() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);
        String token = world.token(id);
        world.isNobody();
        var before = database.everythingOf(client.bureau().id(), client.companyId());
        var link = database.rows("select * from mail_link where collaboration_id = ?", id);

        for (int i = 0; i < 3; i++) {
            var shown = registrations.look(token, World.ADDRESS);
            assertThat(shown.step()).isEqualTo(Step.REGISTER);
            assertThat(shown.email()).isEqualTo(client.email());
            assertThat(shown.collaborationId()).isEqualTo(id);
        }

        assertThat(database.everythingOf(client.bureau().id(), client.companyId()))
                .isEqualTo(before);
        assertThat(database.rows("select * from mail_link where collaboration_id = ?", id))
                .isEqualTo(link);
    }

    @Test
    @DisplayName("D2b: the first to register becomes administrator and main contact")
    void makesTheFirstAdministratorAndMainContact() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);

        assertThat(register(world.token(id), World.PASSWORD)).isEqualTo(id);

        String userId = database.value("select id from app_user where email = ?", client.email());
        assertThat(database.rows(
                        "select user_id, role, permission from membership where company_id = ?", client.companyId()))
                .hasSize(1)
                .first()
                .asList()
                .startsWith(userId, "ADMINISTRATOR")
                .endsWith((Object) null);
        assertThat(companies.get(client.companyId()).mainContactId()).isEqualTo(userId);
        assertThat(database.state(id)).isEqualTo("INVITED");
        assertThat(logIns.logIn(client.email(), World.PASSWORD, client.id()).userId())
                .isEqualTo(userId);
    }

    @Test
    @DisplayName("D2b: the second to register is told that somebody was first")
    void refusesTheSecond() {
        Entry client = world.newClient(world.bureau());
        String token = world.token(world.invite(client, BOOKKEEPING));
        String other = world.token(world.invite(client, INVOICING));
        register(token, World.PASSWORD);

        assertRefused(CollaborationError.ALREADY_REGISTERED, () -> register(token, World.PASSWORD));
        assertRefused(CollaborationError.ALREADY_REGISTERED, () -> register(other, World.PASSWORD));
        assertThat(registrations.look(token, World.ADDRESS).step()).isEqualTo(Step.LOG_IN);
        assertThat(registrations.look(other, World.ADDRESS).step()).isEqualTo(Step.LOG_IN);
    }

    @Test
    @DisplayName("D2b: of thirty who register at the same instant one succeeds")
    void letsOneOfThirtyIn() {
        Entry client = world.newClient(world.bureau());
        String token = world.token(world.invite(client, BOOKKEEPING));

        List<String> outcomes = threads.atOnce(30, () -> register(token, World.PASSWORD));

        assertThat(outcomes)
                .containsOnlyOnce(Threads.DONE)
                .containsOnly(Threads.DONE, CollaborationError.ALREADY_REGISTERED.name());
        assertThat(administrators(client.companyId())).hasSize(1);
    }

    @Test
    @DisplayName("D2b: of people with links from two bureaus to one company one becomes administrator")
    void letsOneOfTwoMailboxesIn() {
        Entry one = world.newClient(world.bureau());
        String number = database.value("select organisation_number from company where id = ?", one.companyId());
        Entry two = world.client(world.bureau(), number, "sv");
        List<Runnable> people = new ArrayList<>();
        for (Entry client : List.of(one, two)) {
            String token = world.token(world.invite(client, BOOKKEEPING));
            people.add(() -> register(token, World.PASSWORD));
        }

        List<String> outcomes = threads.atOnce(people);

        assertThat(outcomes).containsExactlyInAnyOrder(Threads.DONE, CollaborationError.ALREADY_REGISTERED.name());
        assertThat(administrators(one.companyId())).hasSize(1);
    }

    private List<String> administrators(String companyId) {
        return database.column(
                "select user_id from membership where company_id = ? and role = 'ADMINISTRATOR'", companyId);
    }

    @Test
    @DisplayName("D2c: a company with an administrator is mailed there, not at the typed address")
    void mailsTheAdministrators() {
        Firm firm = world.firm();
        Caller another = world.administrator(firm);
        Entry client = world.client(world.bureau(), firm);

        String id = world.invite(client, BOOKKEEPING);
        invitations.resend(id);
        invitations.revoke(id);

        for (String template : List.of("INVITATION", "REVOKED")) {
            assertThat(database.mailed(template, id))
                    .contains(firm.administrator().email(), another.email())
                    .doesNotContain(client.email(), firm.user().email());
        }
        assertThat(database.column("select id from mail_link where collaboration_id = ?", id))
                .isEmpty();
    }

    @Test
    @DisplayName("D2c: a link gives no access once the company has an administrator")
    void closesTheLinkWithTheFirstAdministrator() {
        Entry client = world.newClient(world.bureau());
        String token = world.token(world.invite(client, BOOKKEEPING));
        world.member(companies.get(client.companyId()), Role.ADMINISTRATOR, null);

        assertThat(registrations.look(token, World.ADDRESS).step()).isEqualTo(Step.LOG_IN);
        assertRefused(CollaborationError.ALREADY_REGISTERED, () -> register(token, World.PASSWORD));
        assertThat(database.column("select id from app_user where email = ?", client.email()))
                .isEmpty();
    }

    @Test
    @DisplayName("D2c: a bureau's own employee cannot register through its invitation")
    void doesNotRegisterAnOwnEmployee() {
        Entry client = world.newClient(world.bureau());
        String id = world.invite(client, BOOKKEEPING);
        String token = world.token(id);
        employ(client.bureau(), client.email());

        assertRefused(CollaborationError.OWN_EMPLOYEE, () -> register(token, World.PASSWORD));
        world.is(client.bureau().full());
        assertRefused(CollaborationError.OWN_EMPLOYEE, () -> invitations.resend(id));

        assertThat(administrators(client.companyId())).isEmpty();
        assertThat(companies.get(client.companyId()).hasMainContact()).isFalse();
    }

    private void employ(Bureau bureau, String email) {
        world.member(companies.get(bureau.id()), email, Role.USER, Permission.STANDARD);
    }

    @Test
    @DisplayName("D2b: a person with an account confirms with its password, and only with that")
    void confirmsAnExistingAccount() {
        Firm elsewhere = world.firm();
        Entry client = world.newClient(world.bureau());
        Caller known = world.member(companies.get(elsewhere.id()), client.email(), Role.USER, null);
        String id = world.invite(client, BOOKKEEPING);
        String token = world.token(id);

        assertThat(registrations.look(token, World.ADDRESS).step()).isEqualTo(Step.CONFIRM_PASSWORD);
        assertRefused(IdentityError.PASSWORD_WRONG, "password", () -> register(token, "another four words entirely"));
        assertThat(administrators(client.companyId())).isEmpty();
        register(token, World.PASSWORD);

        assertThat(administrators(client.companyId())).containsExactly(known.userId());
        assertThat(database.value("select name from app_user where id = ?", known.userId()))
                .isEqualTo(known.name());
    }

    @Test
    @DisplayName("D2b: a weak password or a missing name is refused, and the link stays good")
    void keepsTheLinkAfterARefusal() {
        String token = world.token(world.invite(world.newClient(world.bureau()), BOOKKEEPING));

        assertRefused(IdentityError.PASSWORD_TOO_SHORT, "password", () -> register(token, "short"));
        assertRefused(
                CommonError.REQUIRED,
                "name",
                () -> registrations.register(token, " ", World.PASSWORD, Language.SV, World.ADDRESS));

        assertThat(register(token, World.PASSWORD)).isNotNull();
    }

    @Test
    @DisplayName("D2b: a token stands in no column of any table; its hash does")
    void storesNoToken() {
        String id = world.invite(world.newClient(world.bureau()), BOOKKEEPING);
        String token = world.token(id);
        register(token, World.PASSWORD);

        assertThat(columnsWith(token)).isEmpty();
        assertThat(columnsWith(Sha256.hex(token))).containsExactly("MAIL_LINK.TOKEN_HASH");
    }

    private List<String> columnsWith(String text) {
        List<String> found = new ArrayList<>();
        for (List<String> column : database.textColumns()) {
            String sql = "select count(*) from \"%s\" where \"%s\" like ?";
            if (!"0".equals(database.value(sql.formatted(column.get(0), column.get(1)), "%" + text + "%"))) {
                found.add(String.join(".", column));
            }
        }
        return found;
    }

    @Test
    @DisplayName("D2b: a token that is none is refused")
    void refusesAnUnknownToken() {
        world.isNobody();

        assertRefused(CommonError.LINK_NOT_VALID, () -> registrations.look("no-such-token", "192.0.2.200"));
        assertRefused(
                CommonError.LINK_NOT_VALID,
                () -> registrations.register(null, "Maja Sol", World.PASSWORD, Language.SV, "192.0.2.200"));
    }
}
