package se.samverk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How the mails get on. It is told, but takes no server out of service: a mail server that is down
 * delays mails on every server alike, and the pages work without it.
 */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

    /**
     * Longer than one pause after a mail server could not be reached, so that one hiccup is none.
     */
    static final Duration DELAYED_AFTER = Duration.ofMinutes(15);

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Override
    public HealthCheckResponse call() {
        boolean delayed = outbox.hasWaitingFromBefore(clock.instant().minus(DELAYED_AFTER));
        return HealthCheckResponse.named("mail")
                .withData("delivery", delayed ? "delayed" : "normal")
                .withData("undeliverable", outbox.hasDead() ? "some" : "none")
                .up()
                .build();
    }
}
