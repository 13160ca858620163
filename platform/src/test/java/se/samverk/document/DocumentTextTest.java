package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.workspace.Side;

/** Who reads the text of a document, and how often it is tried. */
class DocumentTextTest {

    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");

    private final DocumentText text = new DocumentText(
            new Document(new Handling("company", "eva", Side.CLIENT, NOW), "key", "kvitto.pdf", null), NOW);

    @Test
    @DisplayName("K12: of two workers one reads; one that dies leaves it to another after a while")
    void once() {
        assertThat(text.acquire("one", NOW)).isTrue();
        assertThat(text.acquire("other", NOW.plusSeconds(60))).isFalse();
        assertThat(text.acquire("other", NOW.plus(Duration.ofMinutes(6)))).isTrue();
        assertThat(text.isHeldBy("one")).as("who came too late keeps nothing").isFalse();
    }

    @Test
    @DisplayName("K12: what fails is tried again later, three times at most")
    void bounded() {
        Instant moment = NOW;
        for (int i = 0; i < DocumentText.MOST_ATTEMPTS; i++) {
            assertThat(text.acquire("one", moment)).isTrue();
            text.fail(moment);
            moment = moment.plus(Duration.ofHours(7));
        }

        assertThat(text.state()).isEqualTo(TextState.NONE);
        assertThat(text.acquire("one", moment)).isFalse();
    }

    @Test
    @DisplayName("K12: a text by which servers die is given up, too")
    void deadly() {
        Instant moment = NOW;
        for (int i = 0; i < DocumentText.MOST_ATTEMPTS; i++) {
            assertThat(text.acquire("server " + i, moment)).isTrue();
            moment = moment.plus(Duration.ofMinutes(6));
        }

        assertThat(text.acquire("the last", moment)).isFalse();
        assertThat(text.state()).isEqualTo(TextState.NONE);
    }

    @Test
    @DisplayName("K12: what the server had no room for is tried a moment later, and does not count")
    void postponed() {
        Instant moment = NOW;
        for (int i = 0; i <= DocumentText.MOST_ATTEMPTS; i++) {
            assertThat(text.acquire("one", moment)).isTrue();
            text.postpone(moment);
            assertThat(text.acquire("one", moment)).as("others are first").isFalse();
            moment = moment.plus(Duration.ofMinutes(1));
        }

        assertThat(text.state()).isEqualTo(TextState.WAITING);
        assertThat(text.acquire("one", moment)).isTrue();
    }
}
