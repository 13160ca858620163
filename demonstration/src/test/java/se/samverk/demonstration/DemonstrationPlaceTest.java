package se.samverk.demonstration;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.SampleSettings;

class DemonstrationPlaceTest {

    private final DemonstrationPlace place = new DemonstrationPlace();
    private boolean filledBefore;
    private boolean empty = true;

    @BeforeEach
    void beOnThisComputer() {
        place.settings = new SampleSettings().withBaseUrl("http://localhost:9080");
        place.listener = "localhost";
        place.dataSource = database("jdbc:derby:/somewhere/database/samverk");
        place.people = new DemonstrationPeople() {
            @Override
            public boolean areMissing() {
                return !filledBefore;
            }

            @Override
            public boolean isNobodyThere() {
                return empty;
            }
        };
    }

    private static DataSource database(String url) {
        DatabaseMetaData data = answering(DatabaseMetaData.class, url);
        return answering(DataSource.class, answering(Connection.class, data));
    }

    /** Answers whatever it is asked the same. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == void.class ? null : answer));
    }

    private void assertRefused(String why) {
        assertThatIllegalStateException().isThrownBy(place::require).withMessageContaining(why);
    }

    @Test
    void onThisComputerItStartsAndStartsAgain() {
        assertThatNoException().isThrownBy(place::require);
        filledBefore = true;
        empty = false;
        assertThatNoException().isThrownBy(place::require);
    }

    @Test
    @DisplayName("A demonstration with an address for everybody does not start")
    void aPublicAddress() {
        place.settings = new SampleSettings().withBaseUrl("https://samverk.example");
        assertRefused("SAMVERK_BASE_URL names samverk.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "0.0.0.0", "192.0.2.1"})
    @DisplayName("A demonstration that listens to others does not start")
    void anOpenListener(String host) {
        place.listener = host;
        assertRefused("HTTP_HOST is " + host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost/samverk", "jdbc:derby://localhost:1527/samverk"})
    @DisplayName("A demonstration over a database server does not start")
    void aDatabaseServer(String url) {
        place.dataSource = database(url);
        assertRefused("no folder of this server");
    }

    @Test
    @DisplayName("A demonstration over somebody's data does not start")
    void aDatabaseOfOthers() {
        empty = false;
        assertRefused("not the demonstration's");
    }
}
