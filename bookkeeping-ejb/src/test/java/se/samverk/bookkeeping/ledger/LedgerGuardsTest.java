package se.samverk.bookkeeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.database.Migrated;
import se.samverk.testing.Guard;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What both databases refuse, whoever writes: nothing here goes through the application. */
@OnBothDatabases
class LedgerGuardsTest {

    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);

    @Parameter
    TestDatabase database;

    private LedgerRows rows;

    @BeforeEach
    void open() throws SQLException {
        rows = new LedgerRows(SOURCES.computeIfAbsent(database, Migrated::database));
    }

    @AfterEach
    void close() throws SQLException {
        rows.close();
    }

    private void refused(String constraint, ThrowingCallable writing) throws SQLException {
        Guard.refuses(constraint, () -> {
            writing.call();
            rows.commit();
        });
        rows.rollback();
    }

    @Test
    @DisplayName("B4, B5: entries that balance, one after the other, are taken")
    void whatIsRight() throws SQLException {
        rows.post(1);
        rows.post(2);

        assertThat(rows.execute("update books set version = 2 where company_id = ?", rows.company))
                .isOne();
    }

    @Test
    @DisplayName("B4: an entry that does not balance is refused")
    void unbalanced() throws SQLException {
        refused("entry_balances_fk", () -> {
            String id = rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 2);
            rows.line(id, 1, null, "0", "100.00", "100.00", 2);
            rows.line(id, 2, 1, "100.00", "-99.00", "1.00", 2);
        });
    }

    @Test
    @DisplayName("B4: a sum that is not the sum of the lines is refused")
    void falseSum() throws SQLException {
        refused("entry_line_sum_ck", () -> {
            String id = rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 2);
            rows.line(id, 1, null, "0", "100.00", "100.00", 2);
            rows.line(id, 2, 1, "100.00", "-99.00", "0.00", 2);
        });
        refused("entry_line_before_fk", () -> {
            String id = rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 2);
            rows.line(id, 1, null, "0", "100.00", "100.00", 2);
            rows.line(id, 2, 1, "99.00", "-99.00", "0.00", 2);
        });
        refused("entry_line_before_ck", () -> {
            String id = rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 2);
            rows.line(id, 1, null, "5.00", "95.00", "100.00", 2);
        });
    }

    @Test
    @DisplayName("B4: an entry without lines, or with one that is missing, is refused")
    void missingLines() throws SQLException {
        refused("entry_balances_fk", () -> rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 2));
        refused("entry_lines_ck", () -> rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 0));
        refused("entry_line_before_fk", () -> {
            String id = rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY, 3);
            rows.line(id, 1, null, "0", "100.00", "100.00", 3);
            rows.line(id, 3, 2, "100.00", "-100.00", "0.00", 3);
        });
    }

    @Test
    @DisplayName("B4: no line comes to an entry afterwards")
    void anotherLine() throws SQLException {
        String id = rows.post(1);

        refused("entry_line_last_ck", () -> rows.line(id, 3, 2, "0.00", "5.00", "5.00", 2));
        refused("entry_line_last_fk", () -> rows.line(id, 3, 2, "0.00", "5.00", "5.00", 3));
    }

    @Test
    @DisplayName("B5: a series has no gap and no number twice")
    void series() throws SQLException {
        rows.post(1);

        refused("entry_previous_fk", () -> rows.post(3, 2));
        refused("entry_previous_ck", () -> rows.post(3, null));
        refused("entry_previous_ck", () -> rows.post(3, 1));
        refused("entry_number_uq", () -> rows.post(1, null));
    }

    @Test
    @DisplayName("B6: what is posted is not changed and not removed")
    void frozen() throws SQLException {
        String id = rows.post(1);

        refused("ledger_refusal", () -> rows.execute("update entry set description = 'Gift' where id = ?", id));
        // Derby: its lines keep it.
        String kept = database == TestDatabase.DERBY ? "entry_line_" : "ledger_refusal";
        refused(kept, () -> rows.execute("delete from entry where id = ?", id));
        refused("ledger_refusal", () -> rows.execute("update entry_line set description = 'x' where entry_id = ?", id));
        refused("ledger_refusal", () -> rows.execute("delete from entry_line where entry_id = ?", id));
    }

    @Test
    @DisplayName("B7: nothing goes into a period that is locked")
    void locked() throws SQLException {
        rows.post(1);
        rows.execute("update accounting_period set state = 'LOCKED' where company_id = ?", rows.company);
        rows.commit();

        refused("ledger_refusal", () -> rows.post(2));
    }

    @Test
    @DisplayName("B1, B7: an entry lies in the month of its day, and in a period of its year")
    void itsMonth() throws SQLException {
        refused("entry_month_ck", () -> rows.entry(1, null, LedgerRows.day(1, 15), LedgerRows.JANUARY + 1, 2));
        refused("entry_period_fk", () -> rows.entry(1, null, LedgerRows.day(3, 15), LedgerRows.JANUARY + 2, 2));
    }

    @Test
    @DisplayName("B1: a month belongs to one fiscal year")
    void overlappingYears() throws SQLException {
        refused("accounting_period_pk", () -> {
            rows.execute(
                    "insert into fiscal_year (id, company_id, starts_on, ends_on, version) values (?, ?, ?, ?, 1)",
                    rows.company + "b",
                    rows.company,
                    LedgerRows.day(2, 1),
                    LedgerRows.day(6, 30));
            rows.execute(
                    "insert into accounting_period (company_id, period_month, closing, fiscal_year_id, state, version)"
                            + " values (?, ?, 0, ?, 'OPEN', 1)",
                    rows.company,
                    LedgerRows.JANUARY + 1,
                    rows.company + "b");
        });
    }

    @Test
    @DisplayName("B3: an account that the chart does not have is refused")
    void unknownAccount() throws SQLException {
        rows.execute("delete from account where company_id = ? and account_number = '3001'", rows.company);
        rows.commit();

        refused("entry_line_account_fk", () -> rows.post(1));
    }
}
