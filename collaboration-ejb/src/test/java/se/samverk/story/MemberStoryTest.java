package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.identity.IdentityError;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.MemberView;
import se.samverk.log.LastChange;
import se.samverk.log.LastChangeService;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Refused;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** The users of a company and the employees of a bureau, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class MemberStoryTest extends Story {

    private static final int ROUNDS = 10;

    private MemberView member(Caller caller, String userId) {
        return scene.as(caller, () -> service(MemberService.class).view(userId));
    }

    private String add(Caller caller, String email, Role role) {
        return scene.as(caller, () -> service(MemberService.class).add("Leo Norr", email, role));
    }

    private void change(Caller caller, String userId, Role role) {
        int version = member(caller, userId).version();
        scene.as(caller, () -> service(MemberRoleService.class).changeRole(userId, role, version));
    }

    private void chooseMainContact(Caller caller, String userId) {
        int version = member(caller, userId).version();
        scene.as(caller, () -> service(MemberRoleService.class).chooseMainContact(userId, version));
    }

    private void deactivate(Caller caller, String userId) {
        int version = member(caller, userId).version();
        scene.as(caller, () -> service(MemberRoleService.class).deactivate(userId, version));
    }

    private void reactivate(Caller caller, String userId) {
        int version = member(caller, userId).version();
        scene.as(caller, () -> service(MemberRoleService.class).reactivate(userId, version));
    }

    @Test
    @DisplayName("§8: a new user gets a link to choose a password, and a new one ends the first")
    void aNewUserGetsALink() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String email = Scene.email("leo").value();

        String leo = add(eva, email, Role.USER);

        assertThat(member(eva, leo).status()).isEqualTo(MemberView.Status.AWAITED);
        assertThat(member(eva, leo).role()).isEqualTo(Role.USER);
        String first = scene.mailsTo(email).get(0);
        assertThat(first).contains("Du har fått ett konto", "/nytt-losenord/");
        int version = member(eva, leo).version();
        scene.as(eva, () -> service(MemberService.class).inviteAgain(leo, version));
        assertThat(scene.mailsTo(email)).hasSize(2).doesNotHaveDuplicates();
        Refused.at("email", IdentityError.ALREADY_MEMBER, () -> add(eva, email, Role.USER));
    }

    @Test
    @DisplayName("§4: somebody with an account gets a membership, a mail without a link, no more")
    void aKnownPersonKeepsItsAccount() {
        Caller eva = scene.administrator(scene.company());
        Caller leo = scene.administrator(scene.company());

        add(eva, leo.email(), Role.USER);

        MemberView view = member(eva, leo.userId());
        assertThat(view.name()).isEqualTo(leo.name());
        assertThat(view.role()).isEqualTo(Role.USER);
        assertThat(view.status()).isEqualTo(MemberView.Status.ACTIVE);
        assertThat(view.toString()).doesNotContain(leo.companyId());
        assertThat(scene.mailsTo(leo.email()).get(0))
                .contains("Du har fått tillgång till")
                .doesNotContain("losenord");
    }

    @Test
    @DisplayName("D10: the last administrator and the main contact stay, on every path")
    void theLastAdministratorStays() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);

        Refused.with(IdentityError.LAST_ADMINISTRATOR, () -> change(eva, eva.userId(), Role.USER));
        Refused.with(IdentityError.LAST_ADMINISTRATOR, () -> deactivate(eva, eva.userId()));
        String awaited = add(eva, Scene.email("leo").value(), Role.ADMINISTRATOR);
        Refused.with(IdentityError.LAST_ADMINISTRATOR, () -> change(eva, eva.userId(), Role.USER));
        change(eva, awaited, Role.USER);

        Caller another = scene.administrator(scene.company());
        add(eva, another.email(), Role.ADMINISTRATOR);
        Refused.with(IdentityError.MAIN_CONTACT_REQUIRED, () -> change(eva, eva.userId(), Role.USER));
        Refused.with(IdentityError.MAIN_CONTACT_REQUIRED, () -> deactivate(eva, eva.userId()));
        chooseMainContact(eva, another.userId());
        change(eva, eva.userId(), Role.USER);
        assertThat(member(eva, eva.userId()).role()).isEqualTo(Role.USER);
        assertThat(member(eva, another.userId()).mainContact()).isTrue();
    }

    @Test
    @DisplayName("D10: who is made main contact is made administrator")
    void theMainContactIsMadeAdministrator() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String leo = add(eva, Scene.email("leo").value(), Role.USER);

        chooseMainContact(eva, leo);

        assertThat(member(eva, leo).role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(scene.company(company.id()).mainContactId()).isEqualTo(leo);
    }

    @Test
    @DisplayName("D10: who is deactivated can be given nothing, and comes back as it was")
    void theDeactivatedComesBack() {
        Caller eva = scene.administrator(scene.company());
        String leo = add(eva, Scene.email("leo").value(), Role.ADMINISTRATOR);
        deactivate(eva, leo);

        Refused.with(IdentityError.USER_INACTIVE, () -> change(eva, leo, Role.USER));
        Refused.with(IdentityError.USER_INACTIVE, () -> chooseMainContact(eva, leo));
        Refused.with(IdentityError.USER_INACTIVE, () -> deactivate(eva, leo));
        reactivate(eva, leo);
        assertThat(member(eva, leo).role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(member(eva, leo).status()).isEqualTo(MemberView.Status.AWAITED);
    }

    @Test
    @DisplayName("D10: each bureau keeps one employee with full permission")
    void theLastFullPermissionStays() {
        change(anna, anna.userId(), Role.ADMINISTRATOR);
        Caller erik = scene.employee(lind, Permission.STANDARD);

        Refused.with(IdentityError.LAST_FULL_PERMISSION, () -> change(anna, anna.userId(), Role.USER));
        Refused.with(IdentityError.LAST_FULL_PERMISSION, () -> deactivate(anna, anna.userId()));
        change(anna, erik.userId(), Role.ADMINISTRATOR);
        assertThat(member(anna, erik.userId()).permission()).isEqualTo(Permission.FULL);
        change(anna, anna.userId(), Role.USER);
        assertThat(member(anna, anna.userId()).permission()).isEqualTo(Permission.STANDARD);
    }

    @Test
    @DisplayName("D10: two who demote each other at the same moment leave one, each time")
    void oneOfTwoAdministratorsStays() throws Exception {
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        for (int round = 0; round < ROUNDS; round++) {
            Company company = scene.company();
            Caller eva = scene.administrator(company);
            Caller leo = scene.administrator(company);
            // Without a main contact only the count of administrators is in the way.
            scene.server.inTransaction(() ->
                    scene.server.get(Companies.class).getForUpdate(company.id()).chooseMainContact(null));
            int ofEva = member(eva, eva.userId()).version();
            int ofLeo = member(eva, leo.userId()).version();

            List<ErrorCode> answers = Race.between(
                    here,
                    eva,
                    () -> here.get(MemberRoleService.class).changeRole(leo.userId(), Role.USER, ofLeo),
                    there,
                    leo,
                    () -> there.get(MemberRoleService.class).deactivate(eva.userId(), ofEva));

            assertThat(answers).containsExactlyInAnyOrder(null, IdentityError.LAST_ADMINISTRATOR);
        }
    }

    @Test
    void whoCameTooLateIsToldWhoWasFirst() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String leo = add(eva, Scene.email("leo").value(), Role.USER);
        LastChangeService changes = service(LastChangeService.class);

        LastChange last = scene.as(eva, () -> changes.ofMember(leo)).orElseThrow();
        assertThat(last.userName()).isEqualTo(eva.name());
        assertThat(last.own()).isTrue();
        Caller stranger = scene.administrator(scene.company());
        assertThat(scene.as(stranger, () -> changes.ofMember(leo))).isEmpty();
    }

    @Test
    @DisplayName("D10: chosen as main contact while being deactivated, only one happens")
    void aMainContactIsNotDeactivatedAtTheSameMoment() throws Exception {
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        for (int round = 0; round < ROUNDS; round++) {
            Company company = scene.company();
            Caller eva = scene.administrator(company);
            String leo = add(eva, Scene.email("leo").value(), Role.USER);
            int version = member(eva, leo).version();

            List<ErrorCode> answers = Race.between(
                    here,
                    eva,
                    () -> here.get(MemberRoleService.class).chooseMainContact(leo, version),
                    there,
                    eva,
                    () -> there.get(MemberRoleService.class).deactivate(leo, version));

            assertThat(answers).containsExactlyInAnyOrder(null, CommonError.STALE);
            MemberView view = member(eva, leo);
            assertThat(view.mainContact()).isEqualTo(view.status() != MemberView.Status.INACTIVE);
        }
    }
}
