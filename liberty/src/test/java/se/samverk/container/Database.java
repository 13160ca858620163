package se.samverk.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import se.samverk.shared.Sha256;

/** What stands in the tables, past the application; every value is read as text. */
@Dependent
class Database {

    private static final Pattern SERVICE = Pattern.compile("\"serviceCode\":\"([a-z-]+)\"");

    private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB);

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    List<List<String>> rows(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet found = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The only column of a query. */
    List<String> column(String sql, Object... arguments) {
        return rows(sql, arguments).stream().map(row -> row.get(0)).toList();
    }

    /** The only value of a query that has to find one. */
    String value(String sql, Object... arguments) {
        return column(sql, arguments).get(0);
    }

    void change(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    String state(String collaborationId) {
        return value("select state from collaboration where id = ?", collaborationId);
    }

    /** The bureau that a company is bound to; empty for none. */
    List<String> bureauOf(String companyId) {
        return column("select bureau_id from company_bureau where company_id = ?", companyId);
    }

    /** A mail in the outbox; without a link when its recipient need not register. */
    record Mail(String template, String language, String recipient, String linkId) {}

    /** The mails about a collaboration, in the order of sending. */
    List<Mail> mails(String collaborationId) {
        int version = Integer.parseInt(value("select version from collaboration where id = ?", collaborationId));
        List<List<String>> ofBureau = rows(
                "select template, language, recipient_email, link_id, dedup_key"
                        + " from outbox_mail where bureau_id ="
                        + " (select bureau_id from collaboration where id = ?) order by id",
                collaborationId);
        return ofBureau.stream()
                .filter(row -> IntStream.rangeClosed(0, version)
                        .mapToObj(v -> key(row.get(0), collaborationId, v, row.get(2)))
                        .anyMatch(row.get(4)::equals))
                .map(row -> new Mail(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** What a mail is known by, so that it is written once: which one, about what, to whom. */
    static String key(String template, String collaborationId, int version, String recipient) {
        return Sha256.hex(String.join(":", template, collaborationId, "" + version, recipient));
    }

    /** Who was sent a mail about a collaboration, in the order of sending. */
    List<String> mailed(String template, String collaborationId) {
        return mails(collaborationId).stream()
                .filter(mail -> mail.template().equals(template))
                .map(Mail::recipient)
                .toList();
    }

    /** The actions that the record holds about an object, oldest first. */
    List<String> recorded(String objectId) {
        return rows("select action, fact from audit_entry where object_id = ? order by id", objectId).stream()
                .map(row -> action(row.get(0), row.get(1)))
                .toList();
    }

    /** What a row of the record is about: the code, with the service of the fact behind a colon. */
    static String action(String code, String fact) {
        Matcher service = SERVICE.matcher(fact);
        return service.find() ? code + ":" + service.group(1) : code;
    }

    /** All that commands may change for a bureau and a company, to be compared with later. */
    List<List<String>> everythingOf(String bureauId, String companyId) {
        List<List<String>> all = new ArrayList<>();
        all.addAll(rows("select * from company where id in (?, ?) order by id", bureauId, companyId));
        all.addAll(rows("select * from membership where company_id in (?, ?) order by id", bureauId, companyId));
        all.addAll(rows("select * from company_bureau where company_id = ?", companyId));
        all.addAll(rows("select * from client where bureau_id = ? order by id", bureauId));
        all.addAll(rows("select * from client_word where bureau_id = ? order by client_id, word", bureauId));
        all.addAll(rows("select * from assignment where bureau_id = ? order by id", bureauId));
        all.addAll(rows("select * from collaboration where bureau_id = ? order by id", bureauId));
        all.addAll(rows("select * from client_plan where bureau_id = ? order by id", bureauId));
        all.addAll(rows("select dedup_key from outbox_mail where bureau_id = ? order by id", bureauId));
        all.addAll(rows(
                "select id from audit_entry where bureau_id = ? or company_id = ? order by id", bureauId, companyId));
        return all;
    }

    /** Table and column of everything that text can stand in. */
    List<List<String>> textColumns() {
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema(connection), "%", "%")) {
            List<List<String>> columns = new ArrayList<>();
            while (found.next()) {
                if (TEXT.contains(found.getInt("DATA_TYPE"))) {
                    columns.add(List.of(found.getString("TABLE_NAME"), found.getString("COLUMN_NAME")));
                }
            }
            return columns;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The schema that the tables are in. */
    private static String schema(Connection connection) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, null, "MAIL_LINK", null)) {
            found.next();
            return found.getString("TABLE_SCHEM");
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
