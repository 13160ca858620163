package se.samverk.shared;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/**
 * Tells which named constraint the database refused a statement for. Both databases give the name
 * within the text of the error; it is looked for as a whole word together with the SQLState of an
 * integrity violation, never by the wording around it.
 */
public final class Constraints {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private Constraints() {}

    /**
     * @param meanings what to tell the caller, by the name of the constraint that was violated
     * @return the meaning; STALE when another transaction changed the same row first; the failure
     *     itself when something else went wrong
     */
    public static RuntimeException translated(PersistenceException failure, Map<String, BusinessException> meanings) {
        if (failure instanceof OptimisticLockException) {
            return new BusinessException(CommonError.STALE);
        }
        String violated = violated(failure);
        for (Map.Entry<String, BusinessException> entry : meanings.entrySet()) {
            if (violated.matches("(?s).*\\b" + entry.getKey() + "\\b.*")) {
                return entry.getValue();
            }
        }
        return failure;
    }

    /** The text of the integrity violation that caused the failure; empty when there was none. */
    private static String violated(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (UNIQUE_VIOLATION.equals(sql.getSQLState())
                            || FOREIGN_KEY_VIOLATION.equals(sql.getSQLState()))) {
                return String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
