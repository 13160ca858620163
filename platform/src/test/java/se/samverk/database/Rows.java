package se.samverk.database;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Writes and reads rows as the application does, without the application. */
final class Rows {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 20, 9, 0);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ThreadLocal<Connection> own;

    Rows(DataSource source) {
        this.own = ThreadLocal.withInitial(() -> open(source));
    }

    private static Connection open(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Executes one statement, on the connection that this thread keeps. */
    int execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = own.get().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, sql(parameters[i]));
            }
            return statement.executeUpdate();
        }
    }

    List<String> read(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = own.get().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, sql(parameters[i]));
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** Derby's driver does not know the types of java.time. */
    private static Object sql(Object parameter) {
        if (parameter instanceof LocalDateTime moment) {
            return Timestamp.valueOf(moment);
        }
        return parameter instanceof LocalDate day ? Date.valueOf(day) : parameter;
    }

    static String next(String name) {
        return name + COUNT.incrementAndGet();
    }

    String company(boolean bureau) throws SQLException {
        String id = next("company");
        execute(
                "insert into company (id, customer_number, organisation_number, name, bureau, version)"
                        + " values (?, ?, ?, ?, ?, 1)",
                id,
                next(""),
                next(""),
                "Norrsken",
                bureau);
        return id;
    }

    String user() throws SQLException {
        String id = next("user");
        execute(
                "insert into app_user (id, email, name, language, password_hash, active, version)"
                        + " values (?, ?, 'Eva', 'SV', 'x', true, 1)",
                id,
                id + "@norrsken.example");
        return id;
    }

    String member(String userId, String companyId) throws SQLException {
        String id = next("member");
        execute(
                "insert into membership (id, user_id, company_id, role, active, administrator_of,"
                        + " version) values (?, ?, ?, 'ADMINISTRATOR', true, ?, 1)",
                id,
                userId,
                companyId,
                companyId);
        return id;
    }

    String client(String bureauId, String companyId) throws SQLException {
        return client(bureauId, companyId, next(""));
    }

    String client(String bureauId, String companyId, String number) throws SQLException {
        String id = next("client");
        execute(
                "insert into client (id, bureau_id, company_id, client_number, name, sort_key,"
                        + " contact_person, email, language, registered_at, version)"
                        + " values (?, ?, ?, ?, 'Norrsken', '00', 'Eva', 'eva@norrsken.example', 'SV', ?, 1)",
                id,
                bureauId,
                companyId,
                number,
                NOW);
        return id;
    }

    String assignment(String bureauId, String clientId, String responsibleId) throws SQLException {
        String id = next("assignment");
        execute(
                "insert into assignment (id, bureau_id, client_id, name, kind, responsible_id,"
                        + " starts_on, version) values (?, ?, ?, 'Bok', 'BOOKKEEPING', ?, ?, 1)",
                id,
                bureauId,
                clientId,
                responsibleId,
                LocalDate.of(2026, 1, 1));
        return id;
    }

    String invitation(String clientId, String service) throws SQLException {
        String id = next("invitation");
        execute(
                "insert into collaboration (id, client_id, bureau_id, company_id, service_code,"
                        + " variant_code, period_months, invoice_recipient, price_ore, state,"
                        + " invited_email, invited_by_id, invited_at, expires_at, changed_at,"
                        + " open_client_id, version)"
                        + " select cast(? as varchar(36)), id, bureau_id, company_id,"
                        + " cast(? as varchar(40)), 'standard', 12, 'CLIENT', 100, 'INVITED', email,"
                        + " 'anna', registered_at, registered_at, registered_at, id, 1"
                        + " from client where id = ?",
                id,
                service,
                clientId);
        return id;
    }

    int activate(String invitationId) throws SQLException {
        return execute(
                "update collaboration set state = 'ACTIVE', bound_company_id = company_id,"
                        + " bound_bureau_id = bureau_id, accepted_on = ?, version = version + 1"
                        + " where id = ? and state = 'INVITED'",
                LocalDate.of(2026, 1, 31),
                invitationId);
    }

    /** As the application accepts: binds the company, then makes the collaboration active. */
    void accept(String invitationId, String companyId, String bureauId) throws SQLException {
        Connection connection = own.get();
        connection.setAutoCommit(false);
        try {
            execute("insert into company_bureau (company_id, bureau_id) values (?, ?)", companyId, bureauId);
            activate(invitationId);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
