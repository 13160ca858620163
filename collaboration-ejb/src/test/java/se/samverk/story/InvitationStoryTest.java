package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.RegistrationService;
import se.samverk.collaboration.State;
import se.samverk.company.Company;
import se.samverk.database.TestDatabase;
import se.samverk.identity.Caller;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Language;
import se.samverk.shared.Page;
import se.samverk.shared.Refused;

/** From the invitation to the answer, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class InvitationStoryTest {

    private static final String PASSWORD = "korrekt häst batteri";

    @Nested
    class OnDerby extends Contract {
        OnDerby() {
            super(TestDatabase.DERBY);
        }
    }

    @Nested
    class OnPostgresql extends Contract {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    /** The same on both. */
    abstract static class Contract extends Story {

        private Contract(TestDatabase database) {
            super(database);
        }

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
                    scene.as(
                            null,
                            () ->
                                    registrations.register(
                                            token, "Eva Norr", PASSWORD, Language.SV, "192.0.2.1"));
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
                    .containsExactlyInAnyOrder(
                            Action.CHANGE_SETTINGS, Action.END_TODAY, Action.END_AT_PERIOD_END);
            assertThat(scene.mailsTo(anna.email()))
                    .containsExactly(
                            "Norrsken Café AB har godkänt samarbetet i Bokföring >"
                                    + " https://samverk.example/byra/kund/"
                                    + client
                                    + "?flik=samarbeten");
        }

        private String companyOf(String invitation) {
            EntityManager em = Database.of(database, getClass()).createEntityManager();
            return em.createQuery(
                            "select c.companyId from Collaboration c where c.id = :id",
                            String.class)
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
                    () ->
                            service(RegistrationService.class)
                                    .register(token, "Eva", PASSWORD, Language.SV, "192.0.2.1");
            scene.as(null, register);

            Refused.with(ErrorCode.ALREADY_REGISTERED, () -> scene.as(null, register));
            Refused.with(
                    ErrorCode.LINK_NOT_VALID,
                    () ->
                            scene.as(
                                    null,
                                    () ->
                                            service(RegistrationService.class)
                                                    .look(token + "x", "192.0.2.1")));
        }

        @Test
        @DisplayName("D2a: resending ends the earlier link and makes a new one")
        void resendingEndsTheEarlierLink() {
            String email = Scene.email("eva").value();
            String client = scene.client(anna, Scene.organisationNumber(), email);
            String invitation = scene.invitation(anna, client, "bookkeeping");
            scene.clock.pass(Duration.ofDays(10));
            scene.as(anna, () -> service(InvitationService.class).resend(invitation));

            List<String> tokens =
                    scene.mailsTo(email).stream()
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
                    .containsExactly(
                            lind.name()
                                    + " vill samarbeta med Norrsken Café AB i Bokföring >"
                                    + " https://samverk.example/mina/samarbete/"
                                    + invitation);
        }

        @Test
        @DisplayName("D2c: a bureau's own employee is not invited for its client")
        void anOwnEmployeeIsNotInvited() {
            String client = scene.client(anna, Scene.organisationNumber(), anna.email());

            Refused.with(
                    ErrorCode.OWN_EMPLOYEE, () -> scene.invitation(anna, client, "bookkeeping"));
        }

        @Test
        @DisplayName("S3: inviting a client of another bureau is refused, and names nobody")
        void aClientOfAnotherBureauIsNotInvited() {
            Company company = scene.company();
            active(maria, company, scene.administrator(company));
            String client = scene.client(anna, company);

            Refused.with(
                    ErrorCode.CLIENT_HAS_OTHER_BUREAU,
                    () -> scene.invitation(anna, client, "invoicing"));
        }

        @Test
        @DisplayName(
                "D3b: a service is open once for a client, several services are the normal case")
        void aServiceIsOpenOnce() {
            String client = scene.client(anna, scene.company());
            scene.invitation(anna, client, "bookkeeping");

            Refused.with(
                    ErrorCode.SERVICE_ALREADY_OPEN,
                    () -> scene.invitation(anna, client, "bookkeeping"));
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
                        ErrorCode.ASSIGNMENT_REQUIRED,
                        () ->
                                scene.as(
                                        anna,
                                        () ->
                                                service(InvitationService.class)
                                                        .invite(
                                                                Scene.form(
                                                                        client,
                                                                        "bookkeeping",
                                                                        wrong))));
            }
        }

        @Test
        void theBureauSeesItsInvitationsPageByPage() {
            for (int clients = 0; clients < 2; clients++) {
                String client = scene.client(anna, scene.company());
                scene.invitation(anna, client, "bookkeeping");
                scene.invitation(anna, client, "invoicing");
            }
            CollaborationService collaborations = service(CollaborationService.class);

            Page<CollaborationView> all = scene.as(anna, () -> collaborations.ofBureau(null, null));
            assertThat(all.rows()).hasSize(4);
            assertThat(all.after()).isNull();
            assertThat(
                            scene.as(
                                            anna,
                                            () ->
                                                    collaborations.ofBureau(
                                                            State.INVITED, all.rows().get(1).id()))
                                    .rows())
                    .extracting(CollaborationView::serviceCode)
                    .containsExactly("invoicing", "bookkeeping");
            assertThat(scene.as(anna, () -> collaborations.ofBureau(State.REVOKED, null)).rows())
                    .isEmpty();
            assertThat(scene.as(maria, () -> collaborations.ofBureau(null, null)).rows()).isEmpty();
        }
    }
}
