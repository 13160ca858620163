package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final List<String> told = new ArrayList<>();
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
    void whatIsAsItIsMeantIsNotToldOf() {
        new SampleSettings().atStart(null);

        assertThat(told).isEmpty();
    }

    @Test
    void theOldWayToTheSampleDataDoesNothingAndIsToldOf() {
        SampleSettings settings = new SampleSettings();
        settings.demonstration = true;
        settings.atStart(null);

        assertThat(told).singleElement().asString().contains("SAMVERK_DEMONSTRATION does nothing");
    }

    @Test
    void thatNoMailIsSentIsToldOf() {
        new SampleSettings().sendingNothing().atStart(null);

        assertThat(told).singleElement().asString().contains("No mail leaves this server");
    }
}
