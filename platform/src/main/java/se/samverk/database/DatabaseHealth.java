package se.samverk.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether the database answers and has every migration of this release; without it no page can be
 * shown. A database that a later release has brought further is all right.
 */
@Readiness
@Startup
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class.getName());
    private static final String APPLIED =
            "select count(*) from \"flyway_schema_history\"" + " where \"success\" = true and \"version\" is not null";

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try {
            boolean current = applied() >= Migrations.COUNT;
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
