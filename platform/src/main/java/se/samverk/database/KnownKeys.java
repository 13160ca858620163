package se.samverk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Which keys the servers of a database have, by their fingerprints: a server with another would end what the others have given
 * out, and give out what they do not know.
 */
public final class KnownKeys {

    private static final String SELECT = "select fingerprint from known_key where purpose = ?";
    private static final String INSERT = "insert into known_key (fingerprint, purpose) values (?, ?)";
    private static final String UPDATE = "update known_key set fingerprint = ? where purpose = ?";

    private KnownKeys() {}

    /**
     * Enters the key of the first server, and of one that knows the key before.
     *
     * @param setting what holds the key, for the refusal
     * @param fingerprints of the key, then of others that the server knows; none to check nothing
     * @throws IllegalStateException when the servers have another key
     */
    public static void check(DataSource source, String purpose, String setting, List<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection()) {
            String known = find(connection, purpose);
            if (known == null) {
                change(connection, INSERT, fingerprints.get(0), purpose);
            } else if (!fingerprints.contains(known)) {
                throw new IllegalStateException("Samverk does not start: " + setting
                        + " holds another key than the servers of this database; give it theirs, or change keys as"
                        + " docs/operations.md says");
            } else if (!known.equals(fingerprints.get(0))) {
                change(connection, UPDATE, fingerprints.get(0), purpose);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The keys cannot be compared with those of other servers", failed);
        }
    }

    private static String find(Connection connection, String purpose) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, purpose);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    private static void change(Connection connection, String sql, String fingerprint, String purpose)
            throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, fingerprint);
            change.setString(2, purpose);
            change.executeUpdate();
        }
    }
}
