package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.catalogue.InvoiceRecipient.BUREAU;
import static se.samverk.catalogue.InvoiceRecipient.CLIENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.collaboration.Terms;
import se.samverk.due.DueWorker;
import se.samverk.letter.LetterTemplate;
import se.samverk.log.HistoryService;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** What time does to the contract periods, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class RenewalStoryTest extends SettingsStory {

    /**
     * The day begins at midnight in Stockholm: 23:00 UTC in winter, 22:00 UTC in summer, and each
     * of them on the nights between.
     */
    @ParameterizedTest(name = "accepted {0}, {1} months: until {2}, from {3}")
    @CsvSource({
        // month ends, always counted from the first day
        "2026-01-31T12:00:00Z, 1, 2026-02-27T22:59:59Z, 2026-02-27T23:00:00Z, 2026-03-31",
        // a leap year, and its leap day
        "2028-01-31T12:00:00Z, 1, 2028-02-28T22:59:59Z, 2028-02-28T23:00:00Z, 2028-03-31",
        "2028-02-29T12:00:00Z, 12, 2029-02-27T22:59:59Z, 2029-02-27T23:00:00Z, 2030-02-28",
        // accepted late at night in UTC, which is the next day in Sweden
        "2026-06-30T22:30:00Z, 1, 2026-07-31T21:59:59Z, 2026-07-31T22:00:00Z, 2026-09-01",
        // the renewal on the day on which summer time begins, and on which it ends
        "2026-02-28T23:30:00Z, 1, 2026-03-31T21:59:59Z, 2026-03-31T22:00:00Z, 2026-05-01",
        "2026-02-28T12:00:00Z, 1, 2026-03-27T22:59:59Z, 2026-03-27T23:00:00Z, 2026-04-28",
        "2026-03-01T12:00:00Z, 1, 2026-03-31T21:59:59Z, 2026-03-31T22:00:00Z, 2026-05-01",
        "2026-09-25T12:00:00Z, 1, 2026-10-24T21:59:59Z, 2026-10-24T22:00:00Z, 2026-11-25",
        "2026-09-26T12:00:00Z, 1, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z, 2026-11-26"
    })
    @DisplayName("D4d: renewed at midnight in Stockholm, by calendar months from the day of acceptance")
    void atMidnight(Instant accepted, int months, Instant last, Instant first, LocalDate next) {
        String id = active(accepted, months, CLIENT);
        LocalDate renewal = view(eva, id).renewsOn();

        scene.clock.setTo(last);
        runTimers();
        assertThat(view(eva, id).renewsOn()).isEqualTo(renewal);
        assertThat(renewals(id)).isZero();

        scene.clock.setTo(first);
        runTimers();
        runTimers();
        assertThat(view(eva, id).renewsOn()).isEqualTo(next);
        assertThat(renewals(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("S4: after downtime every missed renewal is caught up, each once, a change in its place")
    void catchesUp() {
        String id = active(Instant.parse("2026-01-31T12:00:00Z"), 1, CLIENT);
        change(eva, id, "standard", 3, CLIENT);

        scene.clock.setTo(Instant.parse("2026-06-15T12:00:00Z"));
        runTimers();

        // 28 February with the change, then every three months from there: 31 May, 31 August.
        assertThat(view(eva, id).terms()).isEqualTo(new Terms("standard", 3, CLIENT, 98_700));
        assertThat(renewals(id)).isEqualTo(2);
        assertThat(view(eva, id).renewsOn()).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    @DisplayName("S4: however many servers run it, it happens once")
    void twoServers() {
        String id = active(Instant.parse("2026-01-31T12:00:00Z"), 1, BUREAU);
        Server second = scene.anotherServer();
        scene.clock.setTo(Instant.parse("2026-03-01T12:00:00Z"));

        runTimers();
        Scene.as(second, null, () -> {
            second.get(DueWorker.class).run();
            return null;
        });

        assertThat(renewals(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("S4: thirty days before another year begins both sides are mailed, once a year")
    void toldOfTheRenewal() {
        String id = active(Instant.parse("2026-01-20T09:00:00Z"), 12, CLIENT);

        scene.clock.setTo(Instant.parse("2026-12-20T12:00:00Z"));
        runTimers();
        assertThat(told(anna.email())).isZero();
        scene.clock.setTo(Instant.parse("2026-12-21T12:00:00Z"));
        runTimers();
        runTimers();
        assertThat(told(anna.email())).isEqualTo(1);
        assertThat(told(eva.email())).isEqualTo(1);

        scene.clock.setTo(Instant.parse("2027-12-25T12:00:00Z"));
        runTimers();
        assertThat(told(eva.email())).isEqualTo(2);
        assertThat(view(eva, id).renewsOn()).isEqualTo(LocalDate.of(2028, 1, 20));
    }

    @Test
    @DisplayName("S4: shorter periods renew without a mail")
    void shortPeriodsAreNotTold() {
        active(Instant.parse("2026-01-20T09:00:00Z"), 3, CLIENT);

        scene.clock.setTo(Instant.parse("2026-04-10T12:00:00Z"));
        runTimers();

        assertThat(told(eva.email())).isZero();
    }

    private long told(String email) {
        return scene.mailed(email).stream()
                .filter(LetterTemplate.RENEWAL_COMING::equals)
                .count();
    }

    private long renewals(String id) {
        String client = view(anna, id).clientId();
        return scene.as(anna, () -> service(HistoryService.class).ofClient(client)).stream()
                .map(row -> row.recorded().action())
                .filter("RENEWED:bookkeeping"::equals)
                .count();
    }
}
