package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.testing.TestDatabase;

/** That servers of one database have the same keys, also while these are changed. */
class KnownKeysTest {

    private static void start(DataSource database, String... fingerprints) {
        KnownKeys.check(database, "LINKS", "SAMVERK_LINK_KEY_FILE", List.of(fingerprints));
    }

    private static void assertRefused(DataSource database, String... fingerprints) {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(database, fingerprints))
                .withMessageStartingWith("Samverk does not start: SAMVERK_LINK_KEY_FILE holds another key");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A server whose key differs from that of the others does not start")
    void anotherKeyIsRefused(TestDatabase kind) {
        DataSource database = Migrated.database(kind);
        start(database, "one");
        start(database, "one");
        assertRefused(database, "two");
        assertThatNoException().isThrownBy(() -> KnownKeys.check(database, "TOKENS", "key.p12", List.of("two")));
        assertThatNoException().isThrownBy(() -> start(database));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("While keys are changed servers with both start in any order, then those with the new one alone")
    void keysAreChanged(TestDatabase kind) {
        DataSource database = Migrated.database(kind);
        start(database, "old");
        start(database, "old", "new");
        start(database, "new", "old");
        assertRefused(database, "old");
        start(database, "old", "new");
        start(database, "new", "old");
        start(database, "new");
        assertRefused(database, "old");
    }
}
