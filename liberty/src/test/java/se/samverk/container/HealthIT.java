package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.testing.MutableClock;

/** What the server says of its health over HTTP, as long as all is well and when it is not. */
@ArquillianTest
class HealthIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    @Inject
    @ConfigProperty(name = "http.port")
    String port;

    @BeforeEach
    void noMailWaits() {
        clock.setTo(Instant.parse("2026-11-24T11:00:00Z"));
        database.change("update outbox_mail set state = 'SENT'");
    }

    @AfterEach
    void remedy() {
        clock.reset();
        database.change("update outbox_mail set state = 'SENT'");
        database.change("update \"flyway_schema_history\" set \"success\" = true");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private String ready() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void isUpWhenAllIsWell() throws IOException, InterruptedException {
        for (String path : new String[] {"/health", "/health/live", "/health/started"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(ready())
                .contains("\"migrations\":\"current\"")
                .contains("\"delivery\":\"normal\"", "\"undeliverable\":\"none\"");
        assertThat(get("/health/live").body()).contains("\"threads\"");
    }

    @Test
    void isNotReadyWithoutAMigrationButLives() throws IOException, InterruptedException {
        database.change("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'");

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"migrations\":\"missing\"");
        assertThat(get("/health/started").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsOfMailsThatWaitForLongAndStaysReady() throws IOException, InterruptedException {
        world.invite(world.newClient(world.bureau()), "payroll");
        assertThat(ready()).contains("\"delivery\":\"normal\"");

        clock.pass(Duration.ofMinutes(16));

        assertThat(ready()).contains("\"delivery\":\"delayed\"", "\"undeliverable\":\"none\"");
    }

    @Test
    void tellsOfMailsThatWereGivenUpAndStaysReady() throws IOException, InterruptedException {
        world.invite(world.newClient(world.bureau()), "payroll");
        database.change("update outbox_mail set state = 'DEAD' where state = 'WAITING'");

        assertThat(ready()).contains("\"delivery\":\"normal\"", "\"undeliverable\":\"some\"");
    }
}
