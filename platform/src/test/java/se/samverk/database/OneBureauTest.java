package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import se.samverk.company.CompanyError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/**
 * What the database itself makes impossible, with no help of the application: a second bureau (S3,
 * D3a) and a second open collaboration in a service (D3b).
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class OneBureauTest {

    private static final int ROUNDS = 50;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    @AfterAll
    static void stop() {
        TWO.shutdownNow();
    }

    @Parameter
    TestDatabase database;

    private Rows rows;
    private String lind;
    private String syd;
    private String company;

    @BeforeEach
    void fill() throws SQLException {
        rows = Migrated.of(database);
        lind = rows.company(true);
        syd = rows.company(true);
        company = rows.company(false);
    }

    /** One command at each of two servers, at the same moment; the refusals are told. */
    private static List<SQLException> atTheSameMoment(Command one, Command other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<SQLException>> outcomes = new ArrayList<>();
        for (Command command : List.of(one, other)) {
            Callable<SQLException> run = () -> {
                start.await(30, TimeUnit.SECONDS);
                try {
                    command.run();
                    return null;
                } catch (SQLException refused) {
                    return refused;
                }
            };
            outcomes.add(TWO.submit(run));
        }
        List<SQLException> refusals = new ArrayList<>();
        for (Future<SQLException> outcome : outcomes) {
            SQLException refused = outcome.get(1, TimeUnit.MINUTES);
            if (refused != null) {
                refusals.add(refused);
            }
        }
        return refusals;
    }

    private interface Command {
        void run() throws SQLException;
    }

    private static void assertRefusedBy(String constraint, SQLException refusal) {
        BusinessException meaning = new BusinessException(CompanyError.CLIENT_HAS_OTHER_BUREAU);

        assertThat(Constraints.translated(new PersistenceException(refusal), Map.of(constraint, meaning)))
                .as("%s in: %s", constraint, refusal.getMessage())
                .isSameAs(meaning);
    }

    private void assertRefusedBy(String constraint, Command command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertRefusedBy(constraint, refusal));
    }

    @Test
    @DisplayName("D3a: of two bureaus' invitations accepted at the same moment one wins, each time")
    void oneOfTwoBureausWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String contested = rows.company(false);
            String atLind = rows.invitation(rows.client(lind, contested), "bookkeeping");
            String atSyd = rows.invitation(rows.client(syd, contested), "bookkeeping");

            List<SQLException> refusals = atTheSameMoment(
                    () -> rows.accept(atLind, contested, lind), () -> rows.accept(atSyd, contested, syd));

            assertThat(refusals).hasSize(1);
            assertRefusedBy("company_bureau_pk", refusals.get(0));
            assertThat(rows.read("select bureau_id from company_bureau where company_id = ?", contested))
                    .hasSize(1)
                    .isEqualTo(rows.read(
                            "select bureau_id from collaboration" + " where company_id = ? and state = 'ACTIVE'",
                            contested));
        }
    }

    @Test
    @DisplayName("D3a: of two bureaus in different services one wins, too")
    void oneOfTwoBureausWinsOverAllServices() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String contested = rows.company(false);
            String atLind = rows.invitation(rows.client(lind, contested), "bookkeeping");
            String atSyd = rows.invitation(rows.client(syd, contested), "invoicing");

            assertThat(atTheSameMoment(
                            () -> rows.accept(atLind, contested, lind), () -> rows.accept(atSyd, contested, syd)))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("D3b: of two invitations to the same client and service at the same moment one wins")
    void oneOfTwoInvitationsWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String client = rows.client(lind, rows.company(false));

            List<SQLException> refusals = atTheSameMoment(
                    () -> rows.invitation(client, "bookkeeping"), () -> rows.invitation(client, "bookkeeping"));

            assertThat(refusals).hasSize(1);
            assertRefusedBy("collaboration_open_service_uq", refusals.get(0));
        }
    }

    @Test
    @DisplayName("D3a: invitations from two bureaus may wait at the same time")
    void twoBureausMayInvite() throws SQLException {
        rows.invitation(rows.client(lind, company), "bookkeeping");
        rows.invitation(rows.client(syd, company), "bookkeeping");

        assertThat(rows.read("select id from collaboration where company_id = ?", company))
                .hasSize(2);
    }

    @Test
    @DisplayName("D3a: nothing becomes active without its company being bound to its bureau")
    void nothingIsActiveUnbound() throws SQLException {
        String invitation = rows.invitation(rows.client(lind, company), "bookkeeping");

        assertRefusedBy("collaboration_one_bureau_fk", () -> rows.activate(invitation));
    }

    @Test
    @DisplayName("D3a: nothing becomes active at another bureau than the bound one")
    void nothingIsActiveAtAnotherBureau() throws SQLException {
        String atSyd = rows.invitation(rows.client(syd, company), "invoicing");
        rows.accept(rows.invitation(rows.client(lind, company), "bookkeeping"), company, lind);

        assertRefusedBy("collaboration_one_bureau_fk", () -> rows.activate(atSyd));
    }

    @Test
    @DisplayName("D3a: the bound bureau can be neither replaced nor removed while it is bound")
    void theBoundBureauStays() throws SQLException {
        rows.accept(rows.invitation(rows.client(lind, company), "bookkeeping"), company, lind);

        assertRefusedBy(
                "collaboration_one_bureau_fk",
                () -> rows.execute("update company_bureau set bureau_id = ? where company_id = ?", syd, company));
        assertRefusedBy(
                "collaboration_one_bureau_fk",
                () -> rows.execute("delete from company_bureau where company_id = ?", company));
    }

    @Test
    @DisplayName("D3b: several services with the one bureau is the normal case")
    void severalServicesWithOneBureau() throws SQLException {
        String client = rows.client(lind, company);
        rows.accept(rows.invitation(client, "bookkeeping"), company, lind);
        String second = rows.invitation(client, "invoicing");

        assertThat(rows.activate(second)).isEqualTo(1);
    }

    @Test
    @DisplayName("D3b: a service that has ended can be opened again")
    void anEndedServiceCanBeOpenedAgain() throws SQLException {
        String client = rows.client(lind, company);
        String first = rows.invitation(client, "bookkeeping");
        rows.accept(first, company, lind);
        rows.execute(
                "update collaboration set state = 'ENDED', open_client_id = null,"
                        + " bound_company_id = null, bound_bureau_id = null,"
                        + " ends_on = accepted_on, aftermath = 'CONTINUES_ALONE' where id = ?",
                first);

        assertThat(rows.invitation(client, "bookkeeping")).isNotNull();
    }
}
