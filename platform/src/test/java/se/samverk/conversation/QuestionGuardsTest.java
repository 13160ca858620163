package se.samverk.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** What both databases refuse of what was said, whoever writes: nothing here goes through the application. */
@OnBothDatabases
class QuestionGuardsTest {

    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Timestamp NOW = Timestamp.valueOf(LocalDateTime.of(2026, 1, 20, 9, 0));

    @Parameter
    TestDatabase database;

    private Connection connection;
    private final String id = "asked" + COUNT.incrementAndGet();

    @BeforeEach
    void ask() throws SQLException {
        connection = SOURCES.computeIfAbsent(database, Migrated::database).getConnection();
        connection.setAutoCommit(false);
        write(
                "insert into company (id, customer_number, organisation_number, name, bureau, version)"
                        + " values (?, ?, ?, 'Norr AB', false, 1)",
                id,
                "Q" + id,
                "O" + id);
        write(
                "insert into question (id, company_id, topic_kind, topic_id, about, state, asking_side, asked_by, asked_at,"
                        + " remarks, said_last, version) values (?, ?, 'entry', '1', 'A 1', 'OPEN', 'BUREAU', 'erik', ?, 1, 'Vad?', 1)",
                id,
                id,
                NOW);
        write(
                "insert into question_remark (id, question_id, remark_number, written_at, written_by, side, text)"
                        + " values (?, ?, 1, ?, 'erik', 'BUREAU', 'Vad?')",
                id,
                id,
                NOW);
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

    private void refused(String constraint, String sql) throws SQLException {
        Guard.refuses(constraint, () -> write(sql, id));
        connection.rollback();
    }

    @Test
    @DisplayName("K14: what was said is neither changed nor removed, and a question not before what was said in it")
    void stays() throws SQLException {
        refused("question_refusal_ck", "update question_remark set text = 'Nej' where question_id = ?");
        refused("question_refusal_ck", "delete from question_remark where question_id = ?");
        refused("question_remark_question_fk", "delete from question where id = ?");
        refused("question_closed_ck", "update question set state = 'CLOSED' where id = ?");
    }
}
