package se.samverk.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.shared.Settings;

/**
 * Where a demonstration may be: on this computer, for nobody else, over a database of its own. Its accounts have one password,
 * and everybody reads its mailbox.
 */
@ApplicationScoped
public class DemonstrationPlace {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "http.host")
    String listener;

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    @Inject
    DemonstrationPeople people;

    /**
     * @throws IllegalStateException where it is another place
     */
    void require() {
        String host = URI.create(settings.baseUrl()).getHost();
        require(THIS_MACHINE.contains(host), "SAMVERK_BASE_URL names " + host);
        require(THIS_MACHINE.contains(listener), "HTTP_HOST is " + listener);
        require(isEmbedded(), "the database is no folder of this server");
        require(!people.areMissing() || people.isNobodyThere(), "the database holds what is not the demonstration's");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException("demonstration.ear runs on this computer only, with a database of its own: "
                    + otherwise + ". What is for production is collaboration.ear");
        }
    }

    private boolean isEmbedded() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:derby:")
                    && !connection.getMetaData().getURL().startsWith("jdbc:derby://");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer", unreachable);
        }
    }
}
