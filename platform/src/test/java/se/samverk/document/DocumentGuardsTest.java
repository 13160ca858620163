package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What both databases refuse of documents, whoever writes: nothing here goes through the application. */
@OnBothDatabases
class DocumentGuardsTest {

    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Timestamp NOW = Timestamp.valueOf(LocalDateTime.of(2026, 1, 20, 9, 0));

    @Parameter
    TestDatabase database;

    private Connection connection;
    private final String company = "papers" + COUNT.incrementAndGet();

    @BeforeEach
    void open() throws SQLException {
        connection = SOURCES.computeIfAbsent(database, Migrated::database).getConnection();
        connection.setAutoCommit(false);
        write(
                "insert into company (id, customer_number, organisation_number, name, bureau, version)"
                        + " values (?, ?, ?, 'Norr AB', false, 1)",
                company,
                "D" + company,
                "O" + company);
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

    private String document(String sha256) throws SQLException {
        String id = company + "-" + COUNT.incrementAndGet();
        write(
                "insert into document (id, company_id, name, hand_in_key, handed_in_at, handed_in_by, side, files, pages,"
                        + " state, version) values (?, ?, 'a.pdf', ?, ?, 'eva', 'CLIENT', 1, 1, 'WAITING', 1)",
                id,
                company,
                id,
                NOW);
        write(
                "insert into document_file (document_id, file_number, company_id, name, media_type, size_bytes, sha256,"
                        + " pages, active) values (?, 1, ?, 'a.pdf', 'PDF', 3, ?, 1, false)",
                id,
                company,
                sha256);
        write("insert into document_part values (?, 1, 0, ?)", id, new byte[] {1, 2, 3});
        connection.commit();
        return id;
    }

    private void link(String document, String object, boolean posted) throws SQLException {
        write(
                "insert into document_link (id, document_id, company_id, object_kind, object_id, posted, linked_at,"
                        + " linked_by) values (?, ?, ?, 'entry', ?, ?, ?, 'eva')",
                "L" + COUNT.incrementAndGet(),
                document,
                company,
                object,
                posted,
                NOW);
        connection.commit();
    }

    @Test
    @DisplayName("K7: of a document on which something posted stands nothing is changed or removed")
    void posted() throws SQLException {
        String document = document("a");
        link(document, "1", true);

        refused("document_refusal_ck", "update document set name = 'b' where id = ?", document);
        refused("document_refusal_ck", "delete from document_part where document_id = ?", document);
        refused("document_refusal_ck", "delete from document_link where document_id = ?", document);
        refused("document_refusal_ck", "update document_link set posted = false where document_id = ?", document);
        refused("document_", "delete from document_file where document_id = ?", document);
        refused("document_", "delete from document where id = ?", document);
    }

    @Test
    @DisplayName("K4: what a document contains is never changed, posted or not")
    void content() throws SQLException {
        String document = document("b");

        refused("document_refusal_ck", "update document_part set part_number = 7 where document_id = ?", document);
        refused("document_refusal_ck", "update document_file set sha256 = 'c' where document_id = ?", document);
    }

    @Test
    @DisplayName("K3: a file is there once in a company")
    void twice() throws SQLException {
        document("d");

        Guard.refuses("document_file_content_uq", () -> document("d"));
    }

    @Test
    @DisplayName("K8: what is not posted can be let go")
    void notPosted() throws SQLException {
        String document = document("e");
        link(document, "2", false);

        assertThat(write("update document set description = 'Kaffe' where id = ?", document))
                .isOne();
        assertThat(write("delete from document_link where document_id = ?", document))
                .isOne();
        assertThat(write("delete from document_part where document_id = ?", document))
                .isOne();
        assertThat(write("delete from document_file where document_id = ?", document))
                .isOne();
        assertThat(write("delete from document where id = ?", document)).isOne();
    }

    @Test
    @DisplayName("K5: a document is set aside with a reason, and only then has one")
    void reason() throws SQLException {
        String document = document("f");

        refused("document_reason_ck", "update document set state = 'SET_ASIDE' where id = ?", document);
        refused("document_reason_ck", "update document set reason = 'Privat' where id = ?", document);
    }
}
