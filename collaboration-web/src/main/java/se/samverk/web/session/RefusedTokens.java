package se.samverk.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * Tells the log that tokens were refused: how many, once a minute at most, and nothing of them. Strangers send what they like,
 * and the server's own messages would keep it; many at once after a change of keys are worth a look.
 */
final class RefusedTokens {

    private static final Logger LOG = Logger.getLogger(RefusedTokens.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private Instant toldAt = Instant.EPOCH;
    private long untold;

    synchronized void add(Instant now) {
        untold++;
        if (Duration.between(toldAt, now).compareTo(PAUSE) >= 0) {
            LOG.info(untold + " tokens were refused: too old, or not signed by this server");
            toldAt = now;
            untold = 0;
        }
    }
}
