package se.samverk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.database.Migrated;
import se.samverk.testing.Guard;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What both databases refuse of what a bank has told, whoever writes: nothing here goes through the application. */
@OnBothDatabases
class BankGuardsTest {

    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Timestamp NOW = Timestamp.valueOf(LocalDateTime.of(2026, 1, 20, 9, 0));

    @Parameter
    TestDatabase database;

    private Connection connection;
    private final String company = "bank" + COUNT.incrementAndGet();

    @BeforeEach
    void open() throws SQLException {
        connection = SOURCES.computeIfAbsent(database, Migrated::database).getConnection();
        connection.setAutoCommit(false);
        write(
                "insert into company (id, customer_number, organisation_number, name, bureau, version)"
                        + " values (?, ?, ?, 'Norr AB', false, 1)",
                company,
                "B" + company,
                "P" + company);
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private int write(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void refused(String constraint, String sql, Object... parameters) throws SQLException {
        Guard.refuses(constraint, () -> write(sql, parameters));
        connection.rollback();
    }

    private String account(String number) throws SQLException {
        String id = company + "-" + COUNT.incrementAndGet();
        write(
                "insert into bank_account (id, company_id, name, kind, account_number, currency, added_at, added_by, version)"
                        + " values (?, ?, 'Konto', 'IBAN', ?, 'SEK', ?, 'eva', 1)",
                id,
                company,
                number,
                NOW);
        return id;
    }

    private String file(String account, String sha256) throws SQLException {
        String id = company + "-" + COUNT.incrementAndGet();
        write(
                "insert into bank_file (id, account_id, company_id, name, format, size_bytes, sha256, rows_told, rows_new,"
                        + " rows_waiting, read_at, read_by, side)"
                        + " values (?, ?, ?, 'a.csv', 'TABLE', 3, ?, 1, 1, 0, ?, 'eva', 'CLIENT')",
                id,
                account,
                company,
                sha256,
                NOW);
        write("insert into bank_file_part values (?, 0, ?)", id, new byte[] {1, 2, 3});
        return id;
    }

    private String row(String account, String file, String key) throws SQLException {
        String id = company + "-" + COUNT.incrementAndGet();
        write(
                "insert into bank_row (id, account_id, company_id, file_id, line_number, booked_on, amount, description,"
                        + " part, row_key, rest, state, version)"
                        + " values (?, ?, ?, ?, 2, ?, 100, 'Kaffe', 0, ?, 100, 'OPEN', 1)",
                id,
                account,
                company,
                file,
                Date.valueOf(LocalDate.of(2026, 1, 2)),
                key);
        return id;
    }

    @Test
    @DisplayName("K19: a row is there once, and so is a file of an account")
    void once() throws SQLException {
        String account = account("1");
        String file = file(account, "a");
        row(account, file, "k");
        connection.commit();

        Guard.refuses("bank_row_key_uq", () -> row(account, file, "k"));
        connection.rollback();
        Guard.refuses("bank_file_content_uq", () -> file(account, "a"));
        connection.rollback();
        Guard.refuses("bank_account_number_uq", () -> account("1"));
    }

    @Test
    @DisplayName("K19: what the bank has told is never changed or removed; what explains it changes")
    void told() throws SQLException {
        String account = account("1");
        String file = file(account, "a");
        String row = row(account, file, "k");
        connection.commit();

        refused("bank_refusal_ck", "update bank_row set amount = 200 where id = ?", row);
        refused("bank_refusal_ck", "update bank_row set description = 'Te' where id = ?", row);
        refused("bank_refusal_ck", "update bank_row set booked_on = '2026-02-01' where id = ?", row);
        refused("bank_refusal_ck", "delete from bank_row where id = ?", row);
        refused("bank_refusal_ck", "update bank_file set sha256 = 'b' where id = ?", file);
        refused("bank_refusal_ck", "update bank_file_part set part_number = 1 where file_id = ?", file);
        refused("bank_refusal_ck", "delete from bank_file_part where file_id = ?", file);

        assertThat(write("update bank_row set rest = 0, state = 'DONE' where id = ?", row))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("K20: no more of a row is explained than there is, and only what waits has a reason")
    void rest() throws SQLException {
        String account = account("1");
        String row = row(account, file(account, "a"), "k");
        connection.commit();

        refused("bank_row_rest_ck", "update bank_row set rest = 101 where id = ?", row);
        refused("bank_row_rest_ck", "update bank_row set rest = -1 where id = ?", row);
        refused("bank_row_state_ck", "update bank_row set rest = 0 where id = ?", row);
        refused("bank_row_state_ck", "update bank_row set state = 'DONE' where id = ?", row);
        refused("bank_row_reason_ck", "update bank_row set state = 'HELD' where id = ?", row);
        refused("bank_row_reason_ck", "update bank_row set reason = 'x' where id = ?", row);
        refused("bank_row_reason_ck", "update bank_row set rest = 0, state = 'TWICE' where id = ?", row);
        refused("bank_row_state_ck", "update bank_row set state = 'TWICE', reason = 'x' where id = ?", row);
        refused("bank_row_perhaps_fk", "update bank_row set perhaps_id = 'nobody' where id = ?", row);
    }

    @Test
    @DisplayName("K17: rows and files stay with the company of their account")
    void tenants() throws SQLException {
        String account = account("1");
        connection.commit();

        refused(
                "bank_account_company_fk",
                "insert into bank_account (id, company_id, name, kind, account_number, currency, added_at, added_by,"
                        + " version) values ('x', 'nobody', 'Konto', 'IBAN', '1', 'SEK', ?, 'eva', 1)",
                NOW);
        refused(
                "bank_file_account_fk",
                "insert into bank_file (id, account_id, company_id, name, format, size_bytes, sha256, rows_told, rows_new,"
                        + " rows_waiting, read_at, read_by, side)"
                        + " values ('x', ?, 'nobody', 'a.csv', 'TABLE', 3, 'b', 1, 1, 0, ?, 'eva', 'CLIENT')",
                account,
                NOW);
    }
}
