package se.samverk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.shared.Language;

class OutboxMailTest {

    private static final Instant NOW = Instant.parse("2026-01-20T09:00:00Z");

    private final OutboxMail mail = SampleMails.mail(SampleTemplate.GREETING, Language.SV);

    private Instant now = NOW;

    private static Object column(OutboxMail mail, String name) {
        return field(mail, name);
    }

    private static Object field(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException renamed) {
            throw new AssertionError(renamed);
        }
    }

    private Instant dueAt() {
        return (Instant) field(field(mail, "lease"), "dueAt");
    }

    private Object attempts() {
        return field(field(mail, "lease"), "attempts");
    }

    private void fail(String error) {
        assertThat(mail.acquire("worker", now)).isTrue();
        mail.failed(new MailFailure(error, false), now);
    }

    private Duration pauseAfterFailure() {
        fail("450 try later");
        Duration pause = Duration.between(now, dueAt());
        now = dueAt();
        return pause;
    }

    @Test
    void isDueAtOnce() {
        assertThat(mail.state()).isEqualTo(OutboxMail.State.WAITING);
        assertThat(dueAt()).isEqualTo(SampleMails.CREATED_AT);
    }

    @Test
    void isTriedAgainLaterAndLaterButAtLeastEverySixHours() {
        List<Long> seconds = new ArrayList<>();
        for (int attempt = 1; attempt < 12; attempt++) {
            seconds.add(pauseAfterFailure().toSeconds());
        }

        assertThat(seconds).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1_920L, 3_840L, 7_680L, 15_360L, 21_600L);
        assertThat(mail.state()).isEqualTo(OutboxMail.State.WAITING);
    }

    @Test
    void isGivenUpAtOnceWhenItsRecipientIsRefusedForGood() {
        assertThat(mail.acquire("worker", now)).isTrue();

        mail.failed(new MailFailure("550 5.1.1 no such mailbox", true), now);

        assertThat(mail.state()).isEqualTo(OutboxMail.State.DEAD);
        assertThat(column(mail, "lastError")).isEqualTo("550 5.1.1 no such mailbox");
    }

    @Test
    void isGivenUpAfterTwelveFailuresWhereItCanBeSeen() {
        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThat(mail.state()).isEqualTo(OutboxMail.State.WAITING);
            fail("550 no such user");
            now = dueAt();
        }

        assertThat(mail.state()).isEqualTo(OutboxMail.State.DEAD);
        assertThat(column(mail, "lastError")).isEqualTo("550 no such user");
        assertThat(attempts()).isEqualTo(12);
        assertThat(mail.acquire("worker", now)).isFalse();
    }

    @Test
    void isSentByOneWorkerAtATimeAndByAnotherWhenThatOneHasDied() {
        assertThat(mail.acquire("first", NOW)).isTrue();

        assertThat(mail.acquire("second", NOW.plus(Duration.ofMinutes(4)))).isFalse();
        assertThat(mail.acquire("second", NOW.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(mail.isHeldBy("first")).isFalse();
        assertThat(mail.isHeldBy("second")).isTrue();
    }

    @Test
    @DisplayName("§8: a mail server that is down for a week loses no mail")
    void isNeverGivenUpForAServerThatIsDown() {
        Instant weekLater = NOW.plus(Duration.ofDays(7));
        while (now.isBefore(weekLater)) {
            assertThat(mail.acquire("worker", now)).isTrue();
            mail.postponed("Couldn't connect", now);
            assertThat(dueAt()).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofMinutes(15)));
            now = dueAt();
        }

        assertThat(mail.state()).isEqualTo(OutboxMail.State.WAITING);
        assertThat(attempts()).isEqualTo(0);
        assertThat(column(mail, "lastError")).isEqualTo("Couldn't connect");
    }

    @Test
    void isSentOnceAndForgetsItsFailures() {
        fail("450 try later");
        assertThat(mail.acquire("worker", NOW.plusSeconds(30))).isTrue();

        mail.sent(NOW.plusSeconds(30));

        assertThat(mail.state()).isEqualTo(OutboxMail.State.SENT);
        assertThat(column(mail, "sentAt")).isEqualTo(NOW.plusSeconds(30));
        assertThat(column(mail, "lastError")).isNull();
        assertThat(attempts()).isEqualTo(2);
        assertThat(mail.isHeldBy("worker")).isFalse();
    }

    @Test
    void aLongErrorIsCutToItsColumn() {
        fail("x".repeat(501));
        assertThat((String) column(mail, "lastError")).hasSize(500);

        now = dueAt();
        fail(null);
        assertThat(column(mail, "lastError")).isNull();
    }

    @Test
    void isKnownByWhatItTellsWhom() {
        OutboxMail same = SampleMails.mail(SampleTemplate.GREETING, Language.EN);
        OutboxMail another = SampleMails.mail(SampleTemplate.REMINDER, Language.SV);

        assertThat(column(same, "dedupKey")).isEqualTo(column(mail, "dedupKey"));
        assertThat(column(another, "dedupKey")).isNotEqualTo(column(mail, "dedupKey"));
        assertThat(column(
                        SampleMails.to(new OutboxMail.Recipient("leo@norrsken.example", "Leo", Language.SV)),
                        "dedupKey"))
                .isNotEqualTo(column(mail, "dedupKey"));
    }

    @ParameterizedTest
    @EnumSource
    void itsKeyFitsItsColumnAlsoWithTheLongestAddress(SampleTemplate template) {
        String longest = "a".repeat(245) + "@b.example";
        OutboxMail sent = new OutboxMail(
                "0f8fad5b-d9cb-469f-a165-70867728950e:1000",
                new OutboxMail.Recipient(longest.substring(1), "Eva", Language.SV),
                new OutboxMail.Content(template, List.of(), "/", null, "bureau"),
                NOW);

        assertThat((String) column(sent, "dedupKey")).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void itsArgumentsComeBackAsTheyWere() {
        List<String> arguments = Arrays.asList("\"A\", [B]", "å\\ö\n\t", null, "", "🎉\u2028");

        OutboxMail sent = SampleMails.mail(SampleTemplate.FAREWELL, Language.SV, arguments);

        assertThat(sent.arguments()).containsExactly("\"A\", [B]", "å\\ö\n\t", "", "", "🎉\u2028");
    }

    @Test
    void aCopyTellsTheSameOnAnotherOccasion() {
        OutboxMail copy = mail.copy("again", NOW.plusSeconds(1));

        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("id", "dedupKey", "createdAt", "lease")
                .isEqualTo(mail);
        assertThat(column(copy, "dedupKey")).isNotEqualTo(column(mail, "dedupKey"));
        assertThat(copy.createdAt()).isEqualTo(NOW.plusSeconds(1));
    }
}
