package se.samverk.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

/** What both databases refuse of answers about receipts, whoever writes: nothing here goes through the application. */
@OnBothDatabases
class ReceiptGuardsTest {

    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Timestamp NOW = Timestamp.valueOf(LocalDateTime.of(2026, 1, 20, 9, 0));

    private static final String ANSWER =
            "insert into receipt_answer (id, row_id, company_id, kind, reason, document_id, side, answered_at, answered_by,"
                    + " standing) values (?, ?, ?, '%s', %s, null, 'CLIENT', ?, 'eva', 1)";

    @Parameter
    TestDatabase database;

    private Connection connection;

    /** Of the company, its account, file, row and first answer. */
    private final String id = "receipt" + COUNT.incrementAndGet();

    @BeforeEach
    void answer() throws SQLException {
        connection = SOURCES.computeIfAbsent(database, Migrated::database).getConnection();
        connection.setAutoCommit(false);
        write(
                "insert into company (id, customer_number, organisation_number, name, bureau, version)"
                        + " values (?, ?, ?, 'Norr AB', false, 1)",
                id,
                "R" + id,
                "S" + id);
        write(
                "insert into bank_account (id, company_id, name, kind, account_number, currency, added_at, added_by, version)"
                        + " values (?, ?, 'Konto', 'IBAN', '1', 'SEK', ?, 'eva', 1)",
                id,
                id,
                NOW);
        write(
                "insert into bank_file (id, account_id, company_id, name, format, size_bytes, sha256, rows_told, rows_new,"
                        + " rows_waiting, read_at, read_by, side)"
                        + " values (?, ?, ?, 'a.csv', 'TABLE', 3, 'x', 1, 1, 0, ?, 'eva', 'CLIENT')",
                id,
                id,
                id,
                NOW);
        write(
                "insert into bank_row (id, account_id, company_id, file_id, line_number, booked_on, amount, description, part,"
                        + " row_key, rest, state, version) values (?, ?, ?, ?, 1, ?, -10, 'KORT', 0, 'k', -10, 'OPEN', 1)",
                id,
                id,
                id,
                id,
                Date.valueOf(LocalDate.of(2026, 1, 19)));
        write(
                "insert into row_receipt (row_id, company_id, booked_on, state, version) values (?, ?, ?, 'MISSING', 1)",
                id,
                id,
                Date.valueOf(LocalDate.of(2026, 1, 19)));
        write(ANSWER.formatted("PRIVATE", "null"), id, id, id, NOW);
        write("update row_receipt set state = 'ANSWERED', answer_id = row_id where row_id = ?", id);
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void write(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private void refused(String constraint, String sql, Object... parameters) throws SQLException {
        Guard.refuses(constraint, () -> write(sql, parameters));
        connection.rollback();
    }

    @Test
    @DisplayName("K36: what was answered is neither changed nor removed; that it was seen to or taken back is noted")
    void stays() throws SQLException {
        refused("receipt_refusal_ck", "update receipt_answer set kind = 'NOT_NEEDED' where id = ?", id);
        refused("receipt_refusal_ck", "update receipt_answer set answered_by = 'erik' where id = ?", id);
        refused("receipt_answer_standing_ck", "update receipt_answer set standing = null where id = ?", id);
        write("update receipt_answer set seen_at = ?, seen_by = 'erik' where id = ?", NOW, id);
        connection.commit();
        write("update row_receipt set state = 'MISSING', answer_id = null where row_id = ?", id);
        write(
                "update receipt_answer set standing = null, taken_back_at = ?, taken_back_by = 'eva' where id = ?",
                NOW,
                id);
        connection.commit();
        refused("receipt_refusal_ck", "delete from receipt_answer where id = ?", id);
    }

    @Test
    @DisplayName("K36: one answer of a row stands; what is missing has none, and no receipt has a reason and a note")
    void whole() throws SQLException {
        refused("receipt_answer_standing_uq", ANSWER.formatted("PRIVATE", "null"), id + "-2", id, id, NOW);
        refused("row_receipt_state_ck", "update row_receipt set state = 'MISSING' where row_id = ?", id);
        refused("receipt_answer_kind_ck", ANSWER.formatted("NO_RECEIPT", "'Inget'"), id + "-2", id, id, NOW);
        refused("receipt_answer_kind_ck", ANSWER.formatted("PHOTO", "null"), id + "-2", id, id, NOW);
    }

    @Test
    @DisplayName("K35: PostgreSQL reads the list of a company from its index, in its order, however many there are")
    void fromIndex() throws SQLException {
        assumeTrue(database == TestDatabase.POSTGRESQL, "Derby tells its plans otherwise");
        // Of so few rows it would read all and sort them.
        write("set local enable_seqscan = off");
        write("set local enable_bitmapscan = off");
        List<String> plan = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(
                "explain select row_id from row_receipt where company_id = ? and state = 'MISSING'"
                        + " order by booked_on desc, row_id desc limit 100")) {
            asked.setString(1, id);
            ResultSet lines = asked.executeQuery();
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
        }
        assertThat(plan)
                .anyMatch(line -> line.contains("row_receipt_list_ix"))
                .noneMatch(line -> line.contains("Sort"));
    }
}
