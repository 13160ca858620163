package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.bureau.BureauApplicationForm;
import se.samverk.bureau.BureauRegistrationService;
import se.samverk.bureau.BureauRegistrationService.Outcome;
import se.samverk.bureau.BureauRegistrationService.Step;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.container.World.Firm;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.testing.MutableClock;
import se.samverk.testing.Numbers;

/** How a new bureau comes onto the platform. */
@ArquillianTest
class BureauRegistrationIT {

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    @Inject
    Threads threads;

    @Inject
    Statements statements;

    @Inject
    LogInService logIns;

    @Inject
    BureauRegistrationService registrations;

    private final String number = Numbers.organisationNumber();
    private final String email = mailbox();
    private final String address = UUID.randomUUID().toString();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String mailbox() {
        return "bureau-" + UUID.randomUUID() + "@example.com";
    }

    private Outcome confirm(String token, String password) {
        world.isNobody();
        return registrations.confirm(token, password, password, address);
    }

    private List<String> apply(String organisationNumber, String mailbox) {
        world.isNobody();
        var entered = new BureauApplicationForm.Entered(organisationNumber, "Sol Redovisning AB", "Maja Sol", mailbox);
        return statements
                .of(() -> registrations.apply(
                        entered, Language.SV, UUID.randomUUID().toString()))
                .stream()
                .map(sql -> sql.replaceAll("\\s+bind =>.*", ""))
                .toList();
    }

    private List<String> companies(String organisationNumber) {
        return database.column("select id from company where organisation_number = ?", organisationNumber);
    }

    @Test
    @DisplayName("D12: the confirmed bureau has its first user, with full permission, recorded")
    void makesTheBureau() {
        String token = accounts.applied(number, email);
        assertThat(companies(number)).isEmpty();
        assertThat(database.column("select id from app_user where email = ?", email))
                .isEmpty();

        assertThat(confirm(token, World.PASSWORD)).isEqualTo(Outcome.REGISTERED);

        Caller first = logIns.resume(accounts.logIn(email, World.PASSWORD)).orElseThrow();
        assertThat(first.companyName()).isEqualTo("Sol Redovisning AB");
        assertThat(first.name()).isEqualTo("Maja Sol");
        assertThat(first.language()).isEqualTo(Language.EN);
        assertThat(first.bureau()).isTrue();
        assertThat(first.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(first.permission()).isEqualTo(Permission.FULL);
        assertThat(database.value("select main_contact_id from company where id = ?", first.companyId()))
                .isEqualTo(first.userId());
        assertThat(database.recorded(first.companyId())).containsExactly("BUREAU_REGISTERED");
        assertThat(applications()).isEmpty();
    }

    private List<String> applications() {
        return database.column("select id from bureau_application where email = ?", email);
    }

    @Test
    @DisplayName("D12: looking at a link changes nothing, however often")
    void changesNothingWhenLookedAt() {
        String token = accounts.applied(number, email);

        for (int i = 0; i < 3; i++) {
            assertThat(registrations.look(token).step()).isEqualTo(Step.CHOOSE_PASSWORD);
        }

        assertThat(companies(number)).isEmpty();
        assertThat(applications()).hasSize(1);
    }

    @Test
    @DisplayName("§6: an application does the same whether the company or the mailbox is known")
    void applyingDependsOnNobody() {
        Firm firm = world.firm();

        List<String> stranger = apply(number, email);

        assertThat(apply(firm.number(), mailbox())).isEqualTo(stranger);
        assertThat(apply(Numbers.organisationNumber(), firm.administrator().email()))
                .isEqualTo(stranger);
        assertThat(stranger).noneMatch(sql -> sql.matches("(?i).*\\b(company|app_user)\\b.*"));
    }

    @Test
    @DisplayName("D12: of two bureaus with one number at the same instant one is registered")
    void registersOneOfTwo() {
        List<String> mailboxes = List.of(email, mailbox(), mailbox());
        List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> people = new ArrayList<>();
        for (String mailbox : mailboxes) {
            String token = accounts.applied(number, mailbox);
            people.add(() -> outcomes.add(confirm(token, World.PASSWORD)));
        }

        assertThat(threads.atOnce(people)).containsOnly(Threads.DONE);

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.REGISTERED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(companies(number)).hasSize(1);
        assertThat(database.recorded(companies(number).get(0)))
                .containsExactlyInAnyOrder("BUREAU_REGISTERED", "BUREAU_REFUSED", "BUREAU_REFUSED");
    }

    @Test
    @DisplayName("D12: of many who use one link at the same instant one succeeds")
    void usesALinkOnce() {
        String token = accounts.applied(number, email);

        // Fewer than the limit of a mailbox, so that it is not what stops them.
        List<String> outcomes = threads.atOnce(4, () -> confirm(token, World.PASSWORD));

        assertThat(outcomes)
                .containsOnlyOnce(Threads.DONE)
                .containsOnly(Threads.DONE, CommonError.LINK_NOT_VALID.name());
        assertThat(companies(number)).hasSize(1);
        assertRefused(CommonError.LINK_NOT_VALID, () -> confirm(token, World.PASSWORD));
    }

    @Test
    @DisplayName("D12, §6: a client's company is not taken over; its people are mailed, it is recorded")
    void leavesACompanyAlone() {
        Firm firm = world.firm();
        String token = accounts.applied(firm.number(), email);
        var before = database.rows("select * from company where id = ?", firm.id());
        var people = database.rows("select * from membership where company_id = ?", firm.id());
        assertThat(accounts.mails(firm.administrator().email())).isEmpty();

        assertThat(confirm(token, World.PASSWORD)).isEqualTo(Outcome.REFUSED);

        assertThat(database.rows("select * from company where id = ?", firm.id()))
                .isEqualTo(before);
        assertThat(database.rows("select * from membership where company_id = ?", firm.id()))
                .isEqualTo(people);
        assertThat(database.column("select id from app_user where email = ?", email))
                .isEmpty();
        assertThat(accounts.mails(firm.administrator().email())).containsExactly("BUREAU_REGISTRATION_TRIED");
        assertThat(accounts.mails(firm.user().email())).isEmpty();
        assertThat(database.recorded(firm.id())).containsExactly("BUREAU_REFUSED");
        assertThat(applications()).isEmpty();
        assertRefused(CommonError.LINK_NOT_VALID, () -> confirm(token, World.PASSWORD));
    }

    @Test
    @DisplayName("D12: a mailbox with an account confirms by its password, and keeps it")
    void joinsAKnownPerson() {
        Caller known = world.firm().administrator();
        String token = accounts.applied(number, known.email());
        assertThat(registrations.look(token).step()).isEqualTo(Step.CONFIRM_PASSWORD);

        assertRefused(IdentityError.PASSWORD_WRONG, "password", () -> confirm(token, Accounts.NEW_PASSWORD));
        assertThat(confirm(token, World.PASSWORD)).isEqualTo(Outcome.REGISTERED);

        assertThat(database.column(
                        "select user_id from membership where company_id = ?",
                        companies(number).get(0)))
                .containsExactly(known.userId());
        assertThat(accounts.runs(accounts.logIn(known, World.PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("D12: a mailbox that has got an account since gives no new password to it")
    void doesNotOverwriteAnAccount() {
        String one = accounts.applied(number, email);
        String two = accounts.applied(Numbers.organisationNumber(), email);
        confirm(one, World.PASSWORD);

        assertThat(registrations.look(two).step()).isEqualTo(Step.CONFIRM_PASSWORD);
        assertRefused(IdentityError.PASSWORD_WRONG, "password", () -> confirm(two, Accounts.NEW_PASSWORD));
        assertThat(accounts.runs(accounts.logIn(email, World.PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("D12: applications for one mailbox are limited, without telling")
    void limitsApplications() {
        for (int i = 0; i < BureauRegistrationService.MAILBOX_LIMIT.most() + 2; i++) {
            apply(Numbers.organisationNumber(), email);
        }

        assertThat(accounts.mails(email)).hasSize(BureauRegistrationService.MAILBOX_LIMIT.most());
        assertThat(applications()).hasSize(BureauRegistrationService.MAILBOX_LIMIT.most());
    }

    @Test
    @DisplayName("§6: one network address learns of few companies, and of no more")
    void limitsWhatAnAddressLearns() {
        // Within one hour, whenever the test runs.
        clock.setTo(Instant.parse("2024-01-15T12:00:00Z"));
        Firm firm = world.firm();
        for (int i = 0; i < BureauRegistrationService.CONFIRMING_ADDRESS_LIMIT.most(); i++) {
            String token = accounts.applied(firm.number(), mailbox());
            assertThat(confirm(token, World.PASSWORD)).isEqualTo(Outcome.REFUSED);
        }
        String known = accounts.applied(firm.number(), mailbox());
        String unknown = accounts.applied(number, email);

        assertRefused(CommonError.TOO_MANY_ATTEMPTS, () -> confirm(known, World.PASSWORD));
        assertRefused(CommonError.TOO_MANY_ATTEMPTS, () -> confirm(unknown, World.PASSWORD));
        assertThat(companies(number)).isEmpty();
    }
}
