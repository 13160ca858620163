package se.samverk.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import se.samverk.shared.Prompt;

/**
 * Whether the database answers and has every migration of this release; without it no page can be
 * shown. One that does not answer in three seconds is down. A database that a later release has brought further is all right.
 */
@Readiness
@Startup
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class.getName());
    private static final String APPLIED =
            "select count(*) from \"flyway_schema_history\"" + " where \"success\" = true and \"version\" is not null";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    @Resource
    ManagedExecutorService executor;

    Prompt prompt;

    @PostConstruct
    void listen() {
        prompt = new Prompt(executor, PATIENCE);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try {
            boolean current = prompt.ask(this::applied) >= Migrations.COUNT;
            return answer.withData("migrations", current ? "current" : "missing")
                    .status(current)
                    .build();
        } catch (SQLException unreachable) {
            LOG.log(Level.WARNING, "The database does not answer", unreachable);
            return answer.down().build();
        }
    }

    private int applied() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPLIED);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }
}
