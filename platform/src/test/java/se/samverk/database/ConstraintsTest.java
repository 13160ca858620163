package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.company.CompanyError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What both databases refuse, and that it is recognised by the name of the constraint. */
@OnBothDatabases
class ConstraintsTest {

    @Parameter
    TestDatabase database;

    private static final BusinessException MEANING = new BusinessException(CompanyError.CLIENT_HAS_OTHER_BUREAU);

    private Rows rows;
    private String bureau;
    private String company;
    private String client;

    @BeforeEach
    void fill() throws SQLException {
        rows = Migrated.of(database);
        bureau = rows.company(true);
        company = rows.company(false);
        client = rows.client(bureau, company);
    }

    private static RuntimeException translated(SQLException refusal, String constraint) {
        return Constraints.translated(
                new PersistenceException(new RuntimeException(refusal)), Map.of(constraint, MEANING));
    }

    private static void assertRefusedBy(String constraint, ThrowingCallable command) {
        SQLException refusal = catchThrowableOfType(SQLException.class, command);

        assertThat((Throwable) refusal).as("a refusal by " + constraint).isNotNull();
        assertThat(translated(refusal, constraint)).as(refusal.getMessage()).isSameAs(MEANING);
        assertThat(translated(refusal, constraint.substring(1))).isNotSameAs(MEANING);
        assertThat(translated(refusal, constraint.substring(0, constraint.length() - 1)))
                .isNotSameAs(MEANING);
        assertThat(translated(refusal, "another_uq")).isNotSameAs(MEANING);
    }

    private static void assertRefusedByCheck(String constraint, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*\\b" + constraint + "\\b.*");
    }

    @Test
    void aCompanyIsOncePerBureauInItsRegister() {
        assertRefusedBy("client_bureau_company_uq", () -> rows.client(bureau, company));
    }

    @Test
    void aClientNumberIsUsedOncePerBureau() throws SQLException {
        String number = Rows.next("");
        rows.client(bureau, rows.company(false), number);
        String other = rows.company(false);

        assertRefusedBy("client_bureau_number_uq", () -> rows.client(bureau, other, number));
        assertThat(rows.client(rows.company(true), other, number)).isNotNull();
    }

    @Test
    @DisplayName("D3b: one open collaboration for a client and a service")
    void aServiceIsOpenOnce() throws SQLException {
        rows.invitation(client, "bookkeeping");

        assertRefusedBy("collaboration_open_service_uq", () -> rows.invitation(client, "bookkeeping"));
    }

    @Test
    void anOrganisationNumberIsOneCompany() throws SQLException {
        String number = rows.read("select organisation_number from company where id = ?", company)
                .get(0);

        assertRefusedBy(
                "company_organisation_number_uq",
                () -> rows.execute("update company set organisation_number = ? where id = ?", number, bureau));
    }

    @Test
    void anEmailAddressIsOnePerson() throws SQLException {
        String one = rows.user();
        String other = rows.user();

        assertRefusedBy(
                "app_user_email_uq",
                () -> rows.execute("update app_user set email = ? where id = ?", one + "@norrsken.example", other));
    }

    @Test
    void aPersonIsAMemberOnce() throws SQLException {
        String user = rows.user();
        rows.member(user, company);

        assertRefusedBy("membership_user_company_uq", () -> rows.member(user, company));
    }

    @Test
    @DisplayName("D10: the main contact is a member of the company")
    void theMainContactIsAMember() throws SQLException {
        String user = rows.user();
        rows.member(user, bureau);

        assertRefusedBy(
                "company_main_contact_fk",
                () -> rows.execute("update company set main_contact_id = ? where id = ?", user, company));
        rows.member(user, company);
        assertThat(rows.execute("update company set main_contact_id = ? where id = ?", user, company))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("D10: the main contact's membership cannot be removed")
    void theMainContactStaysAMember() throws SQLException {
        String user = rows.user();
        String member = rows.member(user, company);
        rows.execute("update company set main_contact_id = ? where id = ?", user, company);

        assertRefusedBy("company_main_contact_fk", () -> rows.execute("delete from membership where id = ?", member));
    }

    @Test
    @DisplayName("D10: the main contact cannot be demoted or deactivated by any hand")
    void theMainContactStaysAnActiveAdministrator() throws SQLException {
        String user = rows.user();
        String member = rows.member(user, company);
        rows.execute("update company set main_contact_id = ? where id = ?", user, company);

        for (String change : List.of("role = 'USER'", "active = false")) {
            assertRefusedByCheck(
                    "membership_administrator_ck",
                    () -> rows.execute("update membership set " + change + " where id = ?", member));
            assertRefusedBy(
                    "company_main_contact_fk",
                    () -> rows.execute(
                            "update membership set administrator_of = null, " + change + " where id = ?", member));
        }
    }

    @Test
    @DisplayName("D10: nobody but an active administrator becomes main contact")
    void theMainContactIsAnActiveAdministrator() throws SQLException {
        String user = rows.user();
        String member = rows.member(user, company);
        rows.execute("update membership set administrator_of = null, role = 'USER' where id = ?", member);

        assertRefusedBy(
                "company_main_contact_fk",
                () -> rows.execute("update company set main_contact_id = ? where id = ?", user, company));
        assertRefusedByCheck(
                "membership_administrator_ck",
                () -> rows.execute("update membership set administrator_of = company_id where id = ?", member));
    }

    @Test
    @DisplayName("D6a: who visits a client's company is not in its own client portal")
    void aVisitIsNoClientPortal() throws SQLException {
        String user = rows.user();
        rows.member(user, bureau);

        assertRefusedByCheck(
                "login_session_place_ck",
                () -> rows.execute(
                        "insert into login_session (id, user_id, company_id, member_company_id, as_client,"
                                + " visited_company_id, created_at, expires_at)"
                                + " values (?, ?, ?, ?, true, ?, ?, ?)",
                        Rows.next("session"),
                        user,
                        bureau,
                        bureau,
                        company,
                        Rows.NOW,
                        Rows.NOW));
    }

    @Test
    @DisplayName("K10: an address is one reader of a company at most, and again only when that has ended")
    void aReaderIsOnceInACompany() throws SQLException {
        String by = rows.user();
        String first = reader(by);

        assertRefusedBy("invited_reader_open_uq", () -> reader(by));
        assertRefusedByCheck(
                "invited_reader_open_ck",
                () -> rows.execute("update invited_reader set open_email = null where id = ?", first));
        rows.execute("update invited_reader set open_email = null, ended_at = ? where id = ?", Rows.NOW, first);

        assertThat(reader(by)).isNotEqualTo(first);
        assertThatThrownBy(() -> rows.execute("update invited_reader set reads_until = null"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("K10: a log-in acts for a member, or for a reader, and for neither of both")
    void aLogInIsOfAMemberOrAReader() throws SQLException {
        String user = rows.user();
        String reader = reader(user);

        assertRefusedBy("login_session_membership_fk", () -> session(user, company, null));
        assertRefusedByCheck("login_session_belongs_ck", () -> session(user, null, null));
        assertRefusedByCheck("login_session_belongs_ck", () -> session(user, company, reader));
        assertRefusedBy("login_session_reader_fk", () -> session(user, null, "nobody"));
        session(user, null, reader);
        rows.member(user, company);
        session(user, company, null);
    }

    private void session(String user, String memberOf, String reader) throws SQLException {
        rows.execute(
                "insert into login_session (id, user_id, company_id, member_company_id, reader_id, as_client,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, false, ?, ?)",
                Rows.next("session"),
                user,
                company,
                memberOf,
                reader,
                Rows.NOW,
                Rows.NOW);
    }

    private String reader(String by) throws SQLException {
        String id = Rows.next("reader");
        rows.execute(
                "insert into invited_reader (id, company_id, email, open_email, name, purpose, reads_until,"
                        + " invited_by_id, invited_at, version)"
                        + " values (?, ?, 'karin@revision.example', 'karin@revision.example', 'Karin', 'AUDITOR',"
                        + " '2027-03-31', ?, ?, 1)",
                id,
                company,
                by,
                Rows.NOW);
        return id;
    }

    @Test
    @DisplayName("S7: the responsible of an assignment is an employee of its bureau")
    void theResponsibleIsAnEmployee() throws SQLException {
        String user = rows.user();
        rows.member(user, company);

        assertRefusedBy("assignment_responsible_fk", () -> rows.assignment(bureau, client, user));
    }

    @Test
    @DisplayName("D8a: a collaboration is linked to an assignment of its own client")
    void theAssignmentIsTheClientsOwn() throws SQLException {
        String user = rows.user();
        rows.member(user, bureau);
        String ofAnother = rows.assignment(bureau, rows.client(bureau, rows.company(false)), user);
        String own = rows.assignment(bureau, client, user);
        String invitation = rows.invitation(client, "bookkeeping");

        assertRefusedBy(
                "collaboration_assignment_fk",
                () -> rows.execute("update collaboration set assignment_id = ? where id = ?", ofAnother, invitation));
        assertThat(rows.execute("update collaboration set assignment_id = ? where id = ?", own, invitation))
                .isEqualTo(1);
    }

    @Test
    void aCollaborationIsOfItsClientsBureauAndCompany() throws SQLException {
        String invitation = rows.invitation(client, "bookkeeping");
        String other = rows.company(true);

        assertRefusedBy(
                "collaboration_client_fk",
                () -> rows.execute("update collaboration set bureau_id = ? where id = ?", other, invitation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'ACTIVE'",
                "state = 'DECLINED'",
                "state = 'UNKNOWN'",
                "open_client_id = null",
                "open_client_id = company_id",
                "bound_company_id = company_id",
                "bound_bureau_id = bureau_id",
                "ends_on = date('2026-02-01')",
                "state = 'ENDED', open_client_id = null",
                "state = 'ENDED', open_client_id = null, ends_on = date('2026-02-01'),"
                        + " aftermath = 'CONTINUES_ALONE'",
                "state = 'EXPIRED', open_client_id = null, aftermath = 'CONTINUES_ALONE'"
            })
    @DisplayName("D3b, S3: a state without what follows from it is refused")
    void theGuardColumnsFollowTheState(String change) throws SQLException {
        String invitation = rows.invitation(client, "bookkeeping");

        assertThatThrownBy(() -> rows.execute("update collaboration set " + change + " where id = ?", invitation))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "REVOKED", "EXPIRED"})
    void anInvitationThatIsOverFreesItsClient(String state) throws SQLException {
        String invitation = rows.invitation(client, "bookkeeping");

        assertThat(rows.execute(
                        "update collaboration set state = ?, open_client_id = null where id = ?", state, invitation))
                .isEqualTo(1);
    }

    @Test
    void anAssignmentEndsAfterItHasBegun() throws SQLException {
        String user = rows.user();
        rows.member(user, bureau);
        String assignment = rows.assignment(bureau, client, user);

        assertThatThrownBy(() -> rows.execute("update assignment set ends_on = starts_on where id = ?", assignment))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
        assertThat(rows.execute("update assignment set ends_on = ? where id = ?", LocalDate.of(2026, 1, 2), assignment))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoIntegrityViolationIsTheFailureItself() {
        SQLException refusal = catchThrowableOfType(
                SQLException.class, () -> rows.execute("insert into client_bureau_company_uq values (1)"));
        PersistenceException failure = new PersistenceException(refusal);

        assertThat(Constraints.translated(failure, Map.of("client_bureau_company_uq", MEANING)))
                .isSameAs(failure);
        assertThat(Constraints.translated(failure, Map.of())).isSameAs(failure);
    }

    @Test
    void whatAnotherSavedFirstIsStale() {
        assertThat(Constraints.translated(new OptimisticLockException(), Map.of()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CommonError.STALE));
    }
}
