package se.samverk.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.samverk.shared.Prompt;

/**
 * How the mails get on. It is told, but takes no server out of service: a mail server that is down
 * delays mails on every server alike, and the pages work without it.
 */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(MailHealth.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * Longer than one pause after a mail server could not be reached, so that one hiccup is none.
     */
    static final Duration DELAYED_AFTER = Duration.ofMinutes(15);

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Resource
    ManagedExecutorService executor;

    private Prompt prompt;

    @PostConstruct
    void listen() {
        prompt = new Prompt(executor, PATIENCE);
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return prompt.ask(this::look);
        } catch (SQLException unanswered) {
            // The database tells of itself.
            LOG.log(Level.FINE, "The mails cannot be looked at", unanswered);
            return HealthCheckResponse.named("mail").up().build();
        }
    }

    private HealthCheckResponse look() {
        boolean delayed = outbox.hasWaitingFromBefore(clock.instant().minus(DELAYED_AFTER));
        return HealthCheckResponse.named("mail")
                .withData("delivery", delayed ? "delayed" : "normal")
                .withData("undeliverable", outbox.hasDead() ? "some" : "none")
                .up()
                .build();
    }
}
