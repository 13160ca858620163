package se.samverk.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedTokensTest {

    private static final Logger LOG = Logger.getLogger(RefusedTokens.class.getName());
    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final RefusedTokens refused = new RefusedTokens();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void aLineAMinuteTellsHowMany() {
        for (int second = 0; second < 120; second++) {
            refused.add(NOW.plusSeconds(second));
        }

        assertThat(told).extracting(line -> line.replaceAll(" .*", "")).containsExactly("1", "60");
    }
}
