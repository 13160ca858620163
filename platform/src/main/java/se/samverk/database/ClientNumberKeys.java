package se.samverk.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;
import se.samverk.shared.SortKey;

/** Gives the clients that are there the place of their number in a list, which no SQL works out. */
final class ClientNumberKeys extends MigrationInCode {

    private static final int MOST_AT_ONCE = 500;

    ClientNumberKeys() {
        super("17", "client number keys");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement reading = context.getConnection().createStatement();
                PreparedStatement writing =
                        context.getConnection().prepareStatement("update client set number_key = ? where id = ?")) {
            reading.setFetchSize(MOST_AT_ONCE); // PostgreSQL would hold all clients in memory
            write(reading.executeQuery("select id, client_number from client"), writing);
        }
    }

    private static void write(ResultSet clients, PreparedStatement writing) throws SQLException {
        int waiting = 0;
        while (clients.next()) {
            writing.setString(1, SortKey.ofNumber(clients.getString("client_number")));
            writing.setString(2, clients.getString("id"));
            writing.addBatch();
            if (++waiting % MOST_AT_ONCE == 0) {
                writing.executeBatch();
            }
        }
        writing.executeBatch();
    }
}
