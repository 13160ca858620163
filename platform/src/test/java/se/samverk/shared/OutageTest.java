package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08001, true",
        "57P01, true",
        "57014, true",
        "53300, true",
        "23505, false",
        "40001, false",
        ", false"
    })
    void theStateOfSqlTells(String state, boolean outage) {
        SQLException failure = new SQLException("what the driver says", state);

        assertThat(Outage.isCauseOf(new PersistenceException(new IllegalStateException(failure))))
                .isEqualTo(outage);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsOne() {
        assertThat(Outage.isCauseOf(new SQLTransientConnectionException("no connection in 5 s")))
                .isTrue();
    }

    @Test
    void whatDoesNotComeFromTheDatabaseIsNone() {
        assertThat(Outage.isCauseOf(new IllegalStateException("08006"))).isFalse();
        assertThat(Outage.isCauseOf(null)).isFalse();
    }
}
