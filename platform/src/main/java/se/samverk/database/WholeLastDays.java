package se.samverk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.api.migration.Context;
import se.samverk.shared.Time;

/**
 * Gives what waits for an answer the rest of the last day that was told (D2a): where a day ends in
 * Sweden no SQL works out.
 */
final class WholeLastDays extends MigrationInCode {

    /** One that a later link has ended does not expire with its invitation. */
    private static final String CURRENT_LINK = """
            exists (
                select 1 from collaboration
                where collaboration.id = mail_link.collaboration_id
                    and collaboration.state = 'INVITED'
                    and collaboration.expires_at = mail_link.expires_at)
            """;

    WholeLastDays() {
        super("20", "whole last days");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        prolong(connection, "mail_link", CURRENT_LINK);
        prolong(connection, "collaboration", "state = 'INVITED'");
        prolong(connection, "settings_change", "state = 'AWAITING_APPROVAL'");
    }

    private static void prolong(Connection connection, String table, String which) throws SQLException {
        try (Statement reading = connection.createStatement();
                PreparedStatement writing =
                        connection.prepareStatement("update " + table + " set expires_at = ? where id = ?")) {
            ResultSet found = reading.executeQuery("select id, expires_at from " + table + " where " + which);
            while (found.next()) {
                writing.setTimestamp(
                        1,
                        Timestamp.valueOf(
                                endOfDay(found.getTimestamp("expires_at").toLocalDateTime())));
                writing.setString(2, found.getString("id"));
                writing.addBatch();
            }
            writing.executeBatch();
        }
    }

    private static LocalDateTime endOfDay(LocalDateTime utc) {
        LocalDate day = Time.day(utc.toInstant(ZoneOffset.UTC));
        return LocalDateTime.ofInstant(Time.endOf(day), ZoneOffset.UTC);
    }
}
