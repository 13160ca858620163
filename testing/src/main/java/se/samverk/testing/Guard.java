package se.samverk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.postgresql.util.PSQLException;

/** Asserts what a database refuses, whoever writes, by the name of the constraint that does. */
public final class Guard {

    private Guard() {}

    public static void refuses(String constraint, ThrowingCallable writing) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(writing)
                .satisfies(refusal -> assertThat(named(refusal)).contains(constraint));
    }

    /** PostgreSQL names the constraint of an error that a function raises beside the text. */
    private static String named(SQLException refusal) {
        String server = refusal instanceof PSQLException postgres
                ? postgres.getServerErrorMessage().getConstraint()
                : "";
        StringBuilder text = new StringBuilder(server + " ");
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append(' ');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
