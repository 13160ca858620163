package se.samverk.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/** When the database is away, or does not answer in time: nothing is wrong with what was asked, only with the moment. */
public final class Outage {

    private static final Set<Class<? extends SQLException>> KINDS = Set.of(
            SQLNonTransientConnectionException.class,
            SQLTransientConnectionException.class,
            SQLRecoverableException.class,
            SQLTimeoutException.class);

    /** Of the states of SQL: no connection; too many; the server stops, or has ended the statement. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    private Outage() {}

    /** Whether a failure is, or follows from, that the database cannot be reached. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure)) || STATES.contains(state.substring(0, 2));
    }
}
