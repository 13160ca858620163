package se.samverk.bookkeeping.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The books of one company, written past the application: what is refused here the database refuses. */
final class LedgerRows implements AutoCloseable {

    static final int JANUARY = 202601;

    private static final Timestamp NOW = Timestamp.valueOf(LocalDateTime.of(2026, 1, 20, 9, 0));
    private static final AtomicInteger COUNT = new AtomicInteger();

    final String company = "books" + COUNT.incrementAndGet();
    private final Connection connection;

    /** Books with the year 2026, the months January and February, and two accounts. */
    LedgerRows(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        execute(
                "insert into company (id, customer_number, organisation_number, name, bureau, version)"
                        + " values (?, ?, ?, 'Norr AB', false, 1)",
                company,
                "C" + COUNT.get(),
                "N" + COUNT.get());
        execute("insert into books (company_id, opened_at, opened_by, version) values (?, ?, 'eva', 1)", company, NOW);
        execute(
                "insert into fiscal_year (id, company_id, starts_on, ends_on, version) values (?, ?, ?, ?, 1)",
                company,
                company,
                day(1, 1),
                day(12, 31));
        for (int month : new int[] {JANUARY, JANUARY + 1}) {
            execute(
                    "insert into accounting_period (company_id, period_month, closing, fiscal_year_id, state, version)"
                            + " values (?, ?, 0, ?, 'OPEN', 1)",
                    company,
                    month,
                    company);
        }
        for (String account : new String[] {"1930", "3001"}) {
            execute(
                    "insert into account (company_id, account_number, name, active, version)"
                            + " values (?, ?, 'Bank', true, 1)",
                    company,
                    account);
        }
        connection.commit();
    }

    static Date day(int month, int day) {
        return Date.valueOf(LocalDate.of(2026, month, day));
    }

    int execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** An entry of two lines, 100 on the bank and as much on sales, which balances. */
    String post(int number) throws SQLException {
        return post(number, number == 1 ? null : number - 1);
    }

    String post(int number, Integer previous) throws SQLException {
        String id = entry(number, previous, day(1, 15), JANUARY, 2);
        line(id, 1, null, "0", "100.00", "100.00", 2);
        line(id, 2, 1, "100.00", "-100.00", "0.00", 2);
        commit();
        return id;
    }

    String entry(int number, Integer previous, Date day, int month, int lastLine) throws SQLException {
        String id = company + "-" + COUNT.incrementAndGet();
        execute(
                "insert into entry (id, company_id, fiscal_year_id, series, entry_number, previous_number, dated_on,"
                        + " period_month, closing, kind, description, registered_at, registered_by, last_line, zero)"
                        + " values (?, ?, ?, 'A', ?, cast(? as integer), ?, ?, 0, 'ORDINARY', 'Sale', ?, 'eva', ?, 0)",
                id,
                company,
                company,
                number,
                previous,
                day,
                month,
                NOW,
                lastLine);
        return id;
    }

    void line(String entry, int number, Integer before, String beforeSum, String amount, String sum, int last)
            throws SQLException {
        execute(
                "insert into entry_line (entry_id, line_no, company_id, dated_on, account_number, amount, before_no, before_sum,"
                        + " sum_to, last_line, vat_month) values (?, ?, ?, ?, ?, ?, cast(? as integer), ?, ?, ?, ?)",
                entry,
                number,
                company,
                day(1, 15),
                amount.startsWith("-") ? "3001" : "1930",
                new BigDecimal(amount),
                before,
                new BigDecimal(beforeSum),
                new BigDecimal(sum),
                last,
                JANUARY);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
