package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationOutcome;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.due.DueWorker;
import se.samverk.letter.InvitationPreviewService;
import se.samverk.letter.LetterTemplate;
import se.samverk.lists.InvitationListService;
import se.samverk.lists.InvitationQuery;
import se.samverk.overview.OwnCompany;
import se.samverk.overview.OwnCompanyService;
import se.samverk.registration.RegistrationService;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Page;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;

/** From the invitation to the answer, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class InvitationStoryTest extends Story {

    private static final String PASSWORD = "korrekt häst batteri";

    @Test
    @DisplayName("S1, S2, D2b: a company that is new registers by its link and accepts")
    void aNewCompanyRegistersAndAccepts() {
        String number = Scene.organisationNumber();
        String email = Scene.email("eva").value();
        String client = scene.client(anna, number, email);
        String invitation = scene.invitation(anna, client, "bookkeeping");
        String mail = scene.mailsTo(email).get(0);
        String token = mail.substring(mail.lastIndexOf('/') + 1);
        RegistrationService registrations = service(RegistrationService.class);

        assertThat(scene.as(null, () -> registrations.look(token, "192.0.2.1")).step())
                .isEqualTo(RegistrationService.Step.REGISTER);
        String answered =
                scene.as(null, () -> registrations.register(token, "Eva Norr", PASSWORD, Language.SV, "192.0.2.1"));
        assertThat(answered).isEqualTo(invitation);
        Company company = scene.company(companyOf(invitation));
        Caller eva = scene.member(company, email);
        assertThat(company.mainContactId()).isEqualTo(eva.userId());
        assertThat(scene.as(null, () -> registrations.look(token, "192.0.2.1")).step())
                .isEqualTo(RegistrationService.Step.LOG_IN);

        assertThat(scene.as(eva, () -> service(CollaborationService.class).ownOpen()))
                .extracting(CollaborationView::id)
                .containsExactly(invitation);
        accept(eva, invitation);

        CollaborationView view = view(eva, invitation);
        assertThat(view.state()).isEqualTo(State.ACTIVE);
        assertThat(view.acceptedOn()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(view.renewsOn()).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(view.allowed())
                .containsExactlyInAnyOrder(Action.CHANGE_SETTINGS, Action.END_TODAY, Action.END_AT_PERIOD_END);
        assertThat(scene.mailsTo(anna.email()))
                .containsExactly("Norrsken Café AB har godkänt samarbetet i Bokföring >"
                        + " https://samverk.example/byra/kund/"
                        + client
                        + "?flik=samarbeten");
    }

    private String companyOf(String invitation) {
        EntityManager em = Database.of(database, getClass()).entities().createEntityManager();
        return em.createQuery("select c.companyId from Collaboration c where c.id = :id", String.class)
                .setParameter("id", invitation)
                .getSingleResult();
    }

    @Test
    @DisplayName("D2b: a link registers one person, once")
    void aLinkIsUsedOnce() {
        String email = Scene.email("eva").value();
        String client = scene.client(anna, Scene.organisationNumber(), email);
        scene.invitation(anna, client, "bookkeeping");
        String mail = scene.mailsTo(email).get(0);
        String token = mail.substring(mail.lastIndexOf('/') + 1);
        Runnable register =
                () -> service(RegistrationService.class).register(token, "Eva", PASSWORD, Language.SV, "192.0.2.1");
        scene.as(null, register);

        Refused.with(CollaborationError.ALREADY_REGISTERED, () -> scene.as(null, register));
        Refused.with(
                CommonError.LINK_NOT_VALID,
                () -> scene.as(null, () -> service(RegistrationService.class).look(token + "x", "192.0.2.1")));
    }

    @Test
    @DisplayName("D2a: resending ends the earlier link and makes a new one")
    void resendingEndsTheEarlierLink() {
        String email = Scene.email("eva").value();
        String client = scene.client(anna, Scene.organisationNumber(), email);
        String invitation = scene.invitation(anna, client, "bookkeeping");
        scene.clock.pass(Duration.ofDays(10));
        scene.as(anna, () -> service(InvitationService.class).resend(invitation));

        List<String> tokens = scene.mailsTo(email).stream()
                .map(mail -> mail.substring(mail.lastIndexOf('/') + 1))
                .toList();
        assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
        assertThat(step(tokens.get(1))).isEqualTo(RegistrationService.Step.TOO_LATE);
        assertThat(step(tokens.get(0))).isEqualTo(RegistrationService.Step.REGISTER);
    }

    private RegistrationService.Step step(String token) {
        return scene.as(null, () -> service(RegistrationService.class).look(token, "192.0.2.1"))
                .step();
    }

    @Test
    @DisplayName("D2c: a company with an administrator is reached through it, not the address")
    void anAdministratorIsMailedWhateverAddressWasTyped() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String typed = Scene.email("typed").value();
        String client = scene.client(anna, company.organisationNumber().value(), typed);

        String invitation = scene.invitation(anna, client, "bookkeeping");

        assertThat(scene.mailsTo(typed)).isEmpty();
        assertThat(scene.mailsTo(eva.email()))
                .containsExactly(lind.name()
                        + " vill samarbeta med Norrsken Café AB i Bokföring >"
                        + " https://samverk.example/mina/samarbete/"
                        + invitation);
    }

    @Test
    @DisplayName("D2c: a bureau's own employee is not invited for its client")
    void anOwnEmployeeIsNotInvited() {
        String client = scene.client(anna, Scene.organisationNumber(), anna.email());

        Refused.with(CollaborationError.OWN_EMPLOYEE, () -> scene.invitation(anna, client, "bookkeeping"));
    }

    @Test
    @DisplayName("S3: inviting a client of another bureau is refused, and names nobody")
    void aClientOfAnotherBureauIsNotInvited() {
        Company company = scene.company();
        active(maria, company, scene.administrator(company));
        String client = scene.client(anna, company);

        Refused.with(CompanyError.CLIENT_HAS_OTHER_BUREAU, () -> scene.invitation(anna, client, "invoicing"));
    }

    @Test
    @DisplayName("D3b: a service is open once for a client, several services are the normal case")
    void aServiceIsOpenOnce() {
        String client = scene.client(anna, scene.company());
        scene.invitation(anna, client, "bookkeeping");

        Refused.with(CollaborationError.SERVICE_ALREADY_OPEN, () -> scene.invitation(anna, client, "bookkeeping"));
        assertThat(scene.invitation(anna, client, "invoicing")).isNotNull();
    }

    @Test
    @DisplayName("D8a: an activation names an open assignment of the client")
    void anActivationNamesAnAssignment() {
        String client = scene.client(anna, scene.company());
        String another = scene.client(anna, scene.company());
        String assignment = scene.assignment(anna, another);

        for (String wrong : new String[] {null, assignment, "no-such"}) {
            Refused.at(
                    "assignment",
                    CollaborationError.ASSIGNMENT_REQUIRED,
                    () -> scene.as(
                            anna,
                            () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", wrong))));
        }
    }

    @Test
    void theBureauSeesItsInvitationsPageByPage() {
        for (int clients = 0; clients < 2; clients++) {
            String client = scene.client(anna, scene.company());
            scene.invitation(anna, client, "bookkeeping");
            scene.invitation(anna, client, "invoicing");
        }
        Page<CollaborationView> all = sent(anna, new InvitationQuery(null, null, null));
        assertThat(all.rows()).hasSize(4);
        assertThat(all.before()).isNull();
        assertThat(all.after()).isNull();
        InvitationQuery waiting = new InvitationQuery(InvitationOutcome.INVITED, null, null);
        String second = all.rows().get(1).id();
        assertThat(sent(anna, waiting, Keyset.after(second)).rows())
                .extracting(CollaborationView::serviceCode)
                .containsExactly("invoicing", "bookkeeping");
        assertThat(sent(anna, waiting, new Keyset(second, true)).rows())
                .containsExactly(all.rows().get(0));
        assertThat(sent(anna, new InvitationQuery(InvitationOutcome.REVOKED, null, null))
                        .rows())
                .isEmpty();
        assertThat(sent(maria, new InvitationQuery(null, null, null)).rows()).isEmpty();
    }

    @Test
    @DisplayName("A page of invitations goes on from where the reader was, also when the row is gone from the list")
    void pagesGoOn() {
        String client = scene.client(anna, scene.company());
        String bookkeeping = scene.invitation(anna, client, "bookkeeping");
        String invoicing = scene.invitation(anna, client, "invoicing");
        String latest = scene.invitation(anna, scene.client(anna, scene.company()), "invoicing");
        InvitationQuery waiting = new InvitationQuery(InvitationOutcome.INVITED, null, null);

        scene.as(anna, () -> service(InvitationService.class).revoke(invoicing));
        assertThat(ids(waiting, Keyset.of(null, invoicing))).containsExactly(bookkeeping);
        assertThat(ids(waiting, Keyset.of(invoicing, null))).containsExactly(latest);

        scene.as(anna, () -> service(InvitationService.class).revoke(bookkeeping));
        assertThat(ids(waiting, Keyset.of(null, invoicing))).as("the end").containsExactly(latest);
        assertThat(ids(waiting, Keyset.of(latest, null))).as("the beginning").containsExactly(latest);
        for (String nonsense : List.of("", ".", "zzzz", "00000000", latest.toUpperCase(Locale.ROOT))) {
            assertThat(Keyset.of(null, nonsense)).isEqualTo(Keyset.FIRST);
            assertThat(Keyset.of(nonsense, null)).isEqualTo(Keyset.FIRST);
        }
    }

    private List<String> ids(InvitationQuery query, Keyset from) {
        return sent(anna, query, from).rows().stream()
                .map(CollaborationView::id)
                .toList();
    }

    @Test
    void theAcceptedOnesAreShownWhateverBecameOfThem() {
        Company first = scene.company();
        Caller eva = scene.administrator(first);
        String active = active(anna, first, eva);
        Company second = scene.company();
        Caller kim = scene.administrator(second);
        String ended = active(anna, second, kim);
        end(kim, ended);
        scene.invitation(anna, scene.client(anna, scene.company()), "bookkeeping");

        InvitationQuery accepted = new InvitationQuery(InvitationOutcome.ACCEPTED, null, null);
        assertThat(sent(anna, accepted).rows())
                .extracting(CollaborationView::id)
                .containsExactly(ended, active);
        assertThat(InvitationOutcome.ACCEPTED.count(counts(anna, accepted))).isEqualTo(2);
    }

    @Test
    @DisplayName("S3: a company sees itself, its main contact and its one bureau")
    void aCompanySeesItself() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        scene.invitation(maria, scene.client(maria, company), "invoicing");
        OwnCompany before = scene.as(eva, () -> service(OwnCompanyService.class).view());
        assertThat(before.bureauName()).isNull();

        active(anna, company, eva);

        assertThat(scene.as(eva, () -> service(OwnCompanyService.class).view()))
                .isEqualTo(new OwnCompany(
                        company.name(),
                        company.organisationNumber().value(),
                        company.customerNumber(),
                        eva.name(),
                        eva.email(),
                        lind.name()));
        Caller user = scene.user(scene.company());
        OwnCompany bare = scene.as(user, () -> service(OwnCompanyService.class).view());
        assertThat(bare.mainContactName()).isNull();
        assertThat(bare.mainContactEmail()).isNull();
        assertThat(bare.bureauName()).isNull();
    }

    @Test
    void theInvitationsAreSearchedByClientAndServiceAndCounted() {
        String number = Scene.organisationNumber();
        String client = scene.client(anna, number, "eva@norrsken.example", "Björk & Söner");
        scene.invitation(anna, client, "bookkeeping");
        String revoked = scene.invitation(anna, client, "invoicing");
        scene.as(anna, () -> service(InvitationService.class).revoke(revoked));
        scene.invitation(anna, scene.client(anna, scene.company()), "invoicing");

        InvitationQuery search = new InvitationQuery(null, "björ", null);
        assertThat(sent(anna, search).rows())
                .extracting(CollaborationView::clientId)
                .containsExactly(client, client);
        assertThat(counts(anna, search)).containsOnly(Map.entry(State.INVITED, 1L), Map.entry(State.REVOKED, 1L));
        InvitationQuery invoicing = new InvitationQuery(InvitationOutcome.REVOKED, null, "invoicing");
        assertThat(sent(anna, invoicing).rows())
                .extracting(CollaborationView::id)
                .containsExactly(revoked);
        assertThat(counts(anna, invoicing)).containsOnly(Map.entry(State.INVITED, 1L), Map.entry(State.REVOKED, 1L));
        assertThat(sent(anna, new InvitationQuery(null, null, "no-such")).rows())
                .isEmpty();
        assertThat(counts(maria, new InvitationQuery(null, null, null))).isEmpty();
    }

    private Page<CollaborationView> sent(Caller caller, InvitationQuery query) {
        return sent(caller, query, Keyset.FIRST);
    }

    private Page<CollaborationView> sent(Caller caller, InvitationQuery query, Keyset from) {
        return scene.as(caller, () -> service(InvitationListService.class).page(query, from));
    }

    private Map<State, Long> counts(Caller caller, InvitationQuery query) {
        return scene.as(caller, () -> service(InvitationListService.class).counts(query));
    }

    @Test
    @DisplayName("D2a: reminded of by hand once a day, with the same link and no more time")
    void anInvitationIsRemindedOfByHand() {
        String email = Scene.email("eva").value();
        String client = scene.client(anna, Scene.organisationNumber(), email);
        String invitation = scene.invitation(anna, client, "bookkeeping");
        Instant expiresAt = view(anna, invitation).expiresAt();
        Refused.with(CollaborationError.REMINDED_RECENTLY, () -> remind(anna, invitation));
        assertThat(view(anna, invitation).remindableFrom()).isEqualTo(Instant.parse("2026-01-21T09:00:00Z"));
        scene.clock.pass(Duration.ofDays(1));
        assertThat(view(anna, invitation).remindableFrom()).isNull();

        remind(anna, invitation);

        CollaborationView reminded = view(anna, invitation);
        assertThat(reminded.state()).isEqualTo(State.INVITED);
        assertThat(reminded.expiresAt()).isEqualTo(expiresAt);
        assertThat(reminded.remindedAt()).isEqualTo(Instant.parse("2026-01-21T09:00:00Z"));
        assertThat(scene.mailed(email)).containsExactly(LetterTemplate.INVITATION, LetterTemplate.REMINDER);
        assertThat(scene.mailsTo(email).stream().map(mail -> mail.replaceAll(".*/", "")))
                .hasSize(2)
                .containsOnly(scene.mailsTo(email).get(0).replaceAll(".*/", ""));
        assertThat(scene.recorded(invitation)).containsExactly("INVITED:bookkeeping", "REMINDED:bookkeeping");
        Refused.with(CollaborationError.REMINDED_RECENTLY, () -> remind(anna, invitation));
        Refused.with(CommonError.NOT_FOUND, () -> remind(maria, invitation));
    }

    @Test
    @DisplayName("D2a: one by hand does not replace the reminder after seven days, nor crowd it")
    void theReminderAfterSevenDaysComesAllTheSame() {
        String email = Scene.email("eva").value();
        String client = scene.client(anna, Scene.organisationNumber(), email);
        String invitation = scene.invitation(anna, client, "bookkeeping");
        scene.clock.pass(Duration.ofDays(7).minusHours(1));
        remind(anna, invitation);
        scene.clock.pass(Duration.ofHours(24).minusSeconds(1));
        runTimers();
        assertThat(scene.mailed(email)).hasSize(2);

        scene.clock.pass(Duration.ofSeconds(1));
        runTimers();
        runTimers();

        assertThat(scene.mailed(email))
                .containsExactly(LetterTemplate.INVITATION, LetterTemplate.REMINDER, LetterTemplate.REMINDER);
        Refused.with(CollaborationError.REMINDED_RECENTLY, () -> remind(anna, invitation));
        scene.clock.pass(Duration.ofDays(1));
        remind(anna, invitation);
        runTimers();
        assertThat(scene.mailed(email)).hasSize(4);
    }

    @Test
    @DisplayName("D2a: what has been answered or has expired is not reminded of by hand")
    void onlyWhatWaitsIsRemindedOf() {
        Company company = scene.company();
        String client = scene.client(anna, company);
        String expired = scene.invitation(anna, client, "bookkeeping");
        String declined = scene.invitation(anna, client, "invoicing");
        Caller eva = scene.administrator(company);
        scene.as(eva, () -> service(AnswerService.class).decline(declined, null));
        scene.clock.setTo(view(anna, expired).expiresAt());

        Refused.with(CollaborationError.ILLEGAL_STATE, () -> remind(anna, expired));
        Refused.with(CollaborationError.ILLEGAL_STATE, () -> remind(anna, declined));
    }

    @Test
    @DisplayName("S2: who declines may say why, and the bureau reads it in the mail and with the collaboration")
    void mayBeDeclinedWithAReason() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String invitation = scene.invitation(anna, scene.client(anna, company), "bookkeeping");
        AnswerService answers = service(AnswerService.class);
        Refused.at(
                "reason",
                CommonError.TOO_LONG,
                () -> scene.as(eva, () -> answers.decline(invitation, "x".repeat(AnswerService.LONGEST_REASON + 1))));
        assertThat(view(eva, invitation).state()).isEqualTo(State.INVITED);

        scene.as(eva, () -> answers.decline(invitation, " Vi sköter bokföringen själva. "));

        assertThat(view(anna, invitation).declineReason()).isEqualTo("Vi sköter bokföringen själva.");
        assertThat(scene.textOfLastMailTo(anna.email())).contains("Deras skäl: Vi sköter bokföringen själva.");
    }

    @Test
    @DisplayName("S1: the mail tells variant, period, price by the month too, and who pays")
    void theMailTellsWhatIsOffered() {
        String email = Scene.email("eva").value();
        String client = scene.client(anna, Scene.organisationNumber(), email);
        String assignment = scene.assignment(anna, client);
        InvitationForm form = Scene.form(client, "bookkeeping", assignment);
        String previewed = scene.as(
                        anna, () -> service(InvitationPreviewService.class).preview(form))
                .text();

        scene.as(anna, () -> service(InvitationService.class).invite(form));

        assertThat(scene.textOfLastMailTo(email))
                .contains("Variant: Standard", "Avtalsperiod: 12 månader", "i månaden)", "Betalas av: ")
                .startsWith(previewed.substring(0, previewed.indexOf("Visa inbjudan")));
    }

    private void runTimers() {
        scene.as(null, () -> service(DueWorker.class).run());
    }

    private void remind(Caller caller, String invitation) {
        scene.as(caller, () -> service(InvitationService.class).remind(invitation));
    }
}
