package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.testing.TestDatabase;

/** What is there when V21 is applied: who has ended, and which change news is about. */
class EndingsMigrationTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("D5a: who has ended what is ending is found in the record, the last one when it was ended twice")
    void whoEndedIsFoundInTheRecord(TestDatabase database) throws SQLException {
        DataSource source = before(database);
        Rows rows = new Rows(source);
        String bureau = rows.company(true);
        String byBureau = ending(rows, bureau);
        String byClient = ending(rows, bureau);
        String twice = ending(rows, bureau);
        recorded(rows, "1", byBureau, "ENDING:bookkeeping", bureau);
        recorded(rows, "2", byClient, "ENDING:bookkeeping", company(rows, byClient));
        recorded(rows, "3", twice, "ENDING:bookkeeping", bureau);
        recorded(rows, "4", twice, "ENDING_WITHDRAWN:bookkeeping", bureau);
        recorded(rows, "5", twice, "ENDING", company(rows, twice));

        Migrations.apply(source);

        assertThat(rows.read("select id from collaboration where ended_by_side = 'BUREAU'"))
                .containsExactly(byBureau);
        assertThat(rows.read("select id from collaboration where ended_by_side = 'CLIENT'"))
                .containsExactlyInAnyOrder(byClient, twice);
    }

    @ParameterizedTest
    @EnumSource
    void newsOfAChangeTellsWhich(TestDatabase database) throws SQLException {
        DataSource source = before(database);
        Rows rows = new Rows(source);
        String bureau = rows.company(true);
        String collaboration = ending(rows, bureau);
        String change = "insert into settings_change (id, collaboration_id, variant_code, period_months,"
                + " invoice_recipient, price_ore, state, asked_by_id, asked_by_side, asked_at, expires_at, version)"
                + " values (?, ?, 'standard', 1, 'CLIENT', 1, 'DECLINED', 'anna', 'BUREAU', ?, ?, 1)";
        rows.execute(change, "first", collaboration, Rows.NOW, Rows.NOW.plusDays(14));
        rows.execute(change, "second", collaboration, Rows.NOW.plusDays(3), Rows.NOW.plusDays(17));
        String news =
                "insert into news_item (id, company_id, for_bureau, client_id, collaboration_id, kind, happened_at)"
                        + " select ?, company_id, false, client_id, id, ?, ? from collaboration where id = ?";
        rows.execute(news, "declined", "CHANGE_DECLINED", Rows.NOW.plusDays(1), collaboration);
        rows.execute(news, "asked", "CHANGE_ASKED", Rows.NOW.plusDays(3), collaboration);
        rows.execute(news, "ending", "ENDING", Rows.NOW.plusDays(4), collaboration);

        Migrations.apply(source);

        assertThat(rows.read("select id || ' ' || coalesce(change_id, '-') from news_item"))
                .containsExactlyInAnyOrder("declined first", "asked second", "ending -");
    }

    private static DataSource before(TestDatabase database) {
        DataSource source = database.empty();
        Migrations.configure(source).target("20").load().migrate();
        return source;
    }

    private static String ending(Rows rows, String bureau) throws SQLException {
        String company = rows.company(false);
        String id = rows.invitation(rows.client(bureau, company), "bookkeeping");
        rows.accept(id, company, bureau);
        rows.execute(
                "update collaboration set state = 'ENDING', aftermath = 'CONTINUES_ALONE', ends_on = ? where id = ?",
                LocalDate.of(2027, 1, 31),
                id);
        return id;
    }

    private static String company(Rows rows, String collaboration) throws SQLException {
        return rows.read("select company_id from collaboration where id = ?", collaboration)
                .get(0);
    }

    private static void recorded(Rows rows, String id, String collaboration, String action, String actingCompany)
            throws SQLException {
        rows.execute(
                "insert into audit_entry (id, happened_at, user_name, acting_company_id, action, object_type, object_id,"
                        + " client_id) select ?, ?, 'Eva', ?, ?, 'collaboration', id, client_id"
                        + " from collaboration where id = ?",
                id,
                Rows.NOW,
                actingCompany,
                action,
                collaboration);
    }
}
