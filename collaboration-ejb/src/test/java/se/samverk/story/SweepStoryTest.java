package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.bureau.BureauSweep;
import se.samverk.caller.Caller;
import se.samverk.company.Company;
import se.samverk.identity.SignedIn;
import se.samverk.news.NewsSweep;
import se.samverk.shared.EmailAddress;
import se.samverk.testing.OnBothDatabases;
import se.samverk.timer.PlatformTimers;

/** What is about people is not kept longer than it is needed (§9). */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class SweepStoryTest extends Story {

    private static final Instant BEGIN = Instant.parse("2026-01-02T08:00:00Z");

    private AccountScene accounts;
    private EmailAddress eva;

    @BeforeEach
    void enter() {
        accounts = new AccountScene(scene);
        eva = accounts.person(scene.company().id());
        scene.clock.setTo(BEGIN);
    }

    private void sweepAfter(Duration time) {
        scene.clock.setTo(BEGIN.plus(time));
        scene.as(null, () -> {
            service(PlatformTimers.class).sweepPeople();
            service(PlatformTimers.class).sweepMails();
            service(NewsSweep.class).run();
            service(BureauSweep.class).run();
        });
    }

    private long count(String rows, String value) {
        return scene.server.inDatabase(em -> ((Number) em.createNativeQuery("select count(*) from " + rows + " = ?1")
                        .setParameter(1, value)
                        .getSingleResult())
                .longValue());
    }

    @Test
    @DisplayName("A link of an account goes a month after it became void, not before")
    void links() {
        accounts.forget(eva);
        String userId = accounts.logIn(eva, AccountScene.PASSWORD).userId();

        sweepAfter(Duration.ofDays(30));
        assertThat(count("account_link where subject_id", userId)).isEqualTo(1);
        sweepAfter(Duration.ofDays(30).plusMinutes(61));
        assertThat(count("account_link where subject_id", userId)).isZero();
    }

    @Test
    @DisplayName("Log-ins go three months after they ended, but for the last of each person")
    void logIns() {
        SignedIn first = accounts.logIn(eva, AccountScene.PASSWORD);
        SignedIn last = accounts.logIn(eva, AccountScene.PASSWORD);

        sweepAfter(Duration.ofDays(90));
        assertThat(count("login_session where id", first.sessionId())).isEqualTo(1);
        sweepAfter(Duration.ofDays(91));
        assertThat(count("login_session where id", first.sessionId())).isZero();
        assertThat(count("login_session where id", last.sessionId())).isEqualTo(1);
    }

    @Test
    @DisplayName("Mails and news go after thirteen months; what waits to be sent stays")
    void mailsAndNews() {
        Company company = scene.company();
        Caller administrator = scene.administrator(company);
        active(anna, company, administrator);
        String waiting = administrator.email();
        String sent = anna.email();
        scene.server.inDatabase(
                em -> em.createNativeQuery("update outbox_mail set state = 'SENT' where recipient_email = ?1")
                        .setParameter(1, sent)
                        .executeUpdate());

        sweepAfter(Duration.ofDays(396));
        assertThat(count("outbox_mail where recipient_email", sent)).isEqualTo(1);
        assertThat(count("news_item where company_id", company.id())).isEqualTo(1);
        sweepAfter(Duration.ofDays(397));
        assertThat(count("outbox_mail where recipient_email", sent)).isZero();
        assertThat(count("outbox_mail where recipient_email", waiting)).isEqualTo(1);
        assertThat(count("news_item where company_id", company.id())).isZero();
    }
}
