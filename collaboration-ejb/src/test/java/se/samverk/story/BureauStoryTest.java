package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.bureau.BureauApplicationForm;
import se.samverk.bureau.BureauApplications;
import se.samverk.bureau.BureauRegistrationService;
import se.samverk.bureau.BureauRegistrationService.ApplicationLink;
import se.samverk.bureau.BureauRegistrationService.Outcome;
import se.samverk.bureau.BureauRegistrationService.Step;
import se.samverk.caller.Permission;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.identity.IdentityError;
import se.samverk.identity.SignedIn;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;

/** A bureau registers itself, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class BureauStoryTest extends Story {

    private final String number = Scene.organisationNumber();
    private final EmailAddress mailbox = Scene.email("bureau");
    private AccountScene accounts;

    @BeforeEach
    void enter() {
        accounts = new AccountScene(scene);
    }

    private void apply(String organisationNumber, EmailAddress email) {
        scene.as(
                null,
                () -> service(BureauRegistrationService.class)
                        .apply(
                                new BureauApplicationForm.Entered(
                                        organisationNumber, "Sol Redovisning AB", "Maja Sol", email.value()),
                                Language.EN,
                                email.value()));
    }

    private ApplicationLink look(String token) {
        return scene.as(null, () -> service(BureauRegistrationService.class).look(token));
    }

    private Outcome confirm(String token, String password) {
        return scene.as(null, () -> service(BureauRegistrationService.class).confirm(token, password, password, token));
    }

    @Test
    @DisplayName("D12: nothing is there before the link of the mail is used")
    void applyingMakesNothing() {
        apply(number, mailbox);

        String token = accounts.token(mailbox);
        assertThat(look(token).step()).isEqualTo(Step.CHOOSE_PASSWORD);
        assertThat(look(token).bureauName()).isEqualTo("Sol Redovisning AB");
        assertThat(accounts.isOnThePlatform(number)).isFalse();
        Refused.with(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(mailbox, AccountScene.PASSWORD));
    }

    @Test
    @DisplayName("D12: the first user of a confirmed bureau has full permission")
    void confirmingMakesTheBureau() {
        apply(number, mailbox);
        String token = accounts.token(mailbox);

        assertThat(confirm(token, AccountScene.PASSWORD)).isEqualTo(Outcome.REGISTERED);

        SignedIn first = accounts.logIn(mailbox, AccountScene.PASSWORD);
        assertThat(accounts.permission(first)).isEqualTo(Permission.FULL);
        assertThat(look(token).step()).isEqualTo(Step.TOO_LATE);
        Refused.with(CommonError.LINK_NOT_VALID, () -> confirm(token, AccountScene.PASSWORD));
    }

    @Test
    @DisplayName("D12: a mailbox with an account confirms by that account's password")
    void confirmingAsSomebodyKnown() {
        EmailAddress eva = accounts.person(scene.company().id());
        apply(number, eva);
        String token = accounts.token(eva);
        assertThat(look(token).step()).isEqualTo(Step.CONFIRM_PASSWORD);

        Refused.at("password", IdentityError.PASSWORD_WRONG, () -> confirm(token, AccountScene.NEW_PASSWORD));
        assertThat(accounts.isOnThePlatform(number)).isFalse();

        assertThat(confirm(token, AccountScene.PASSWORD)).isEqualTo(Outcome.REGISTERED);
        accounts.logIn(eva, AccountScene.PASSWORD);
    }

    @Test
    @DisplayName("D12, §6: a company that is there is not taken over, and its people are told")
    void aCompanyThatIsThereIsLeftAlone() {
        Company present = scene.company();
        EmailAddress owner = accounts.person(present.id());
        apply(present.organisationNumber().value(), mailbox);
        assertThat(accounts.subjects(mailbox)).containsExactly("Confirm the registration of an accounting bureau");
        assertThat(accounts.subjects(owner)).isEmpty();

        assertThat(confirm(accounts.token(mailbox), AccountScene.PASSWORD)).isEqualTo(Outcome.REFUSED);

        assertThat(accounts.subjects(owner))
                .containsExactly("Någon har försökt registrera Norrsken Café AB som ny redovisningsbyrå");
        assertThat(scene.company(present.id()).isBureau()).isFalse();
        Refused.with(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(mailbox, AccountScene.PASSWORD));
        Refused.with(CommonError.LINK_NOT_VALID, () -> confirm(accounts.token(mailbox), AccountScene.PASSWORD));
    }

    @Test
    @DisplayName("D12: a weak password is refused at its field and the link stays good")
    void aRefusedPasswordUsesNothingUp() {
        apply(number, mailbox);
        String token = accounts.token(mailbox);

        Refused.at("password", IdentityError.PASSWORD_TOO_SHORT, () -> confirm(token, "kort"));
        Refused.at("password", IdentityError.PASSWORD_TOO_COMMON, () -> confirm(token, "Sol Redovisning AB"));

        assertThat(confirm(token, AccountScene.PASSWORD)).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    @DisplayName("D12: after a day the link is too old and what was entered is removed")
    void anOldApplicationGoesAway() {
        apply(number, mailbox);
        String token = accounts.token(mailbox);

        scene.clock.pass(Duration.ofHours(24).minusSeconds(1));
        scene.as(null, () -> service(BureauApplications.class).sweep());
        assertThat(look(token).step()).isEqualTo(Step.CHOOSE_PASSWORD);
        scene.clock.pass(Duration.ofSeconds(1));
        assertThat(look(token).step()).isEqualTo(Step.TOO_LATE);

        assertThat(scene.as(null, () -> service(BureauApplications.class).sweep()))
                .isPositive();
    }

    @Test
    @DisplayName("D12: what is wrong is told at its field, and nothing is mailed")
    void wrongDetailsAreRefused() {
        Refused.at("organisationNumber", CompanyError.INVALID_ORGANISATION_NUMBER, () -> apply("556016-0681", mailbox));
        assertThat(accounts.subjects(mailbox)).isEmpty();
    }
}
