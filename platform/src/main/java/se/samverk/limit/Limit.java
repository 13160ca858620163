package se.samverk.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import se.samverk.shared.Time;

/**
 * How often something may be tried. Whoever lets it be tried declares its own, as a constant.
 *
 * @param code what its tries are counted under: there once in the product, at most 30 characters
 * @param most how many tries within a window, or how many before one has to wait
 * @param minutes how long a window is; 0 for waits that grow instead
 */
public record Limit(String code, int most, int minutes) {

    private static final int GROWING = 0;
    private static final int DAY = 24 * 60;
    private static final int LONGEST_CODE = 30;

    public Limit {
        if (code.length() > LONGEST_CODE || most < 1 || minutes < 0) {
            throw new IllegalArgumentException(code);
        }
    }

    /** Some free tries, then waits that grow ({@link GrowingWaits}). */
    public static Limit growing(String code, int free) {
        return new Limit(code, free, GROWING);
    }

    /** Counted anew after so many minutes. */
    public static Limit within(int minutes, String code, int most) {
        if (minutes == GROWING || minutes == DAY) {
            throw new IllegalArgumentException(code);
        }
        return new Limit(code, most, minutes);
    }

    /** A day begins at midnight in Sweden, as people are told. */
    public static Limit aDay(String code, int most) {
        return new Limit(code, most, DAY);
    }

    /** A try of somebody or something against this limit. */
    public Tries.Try of(String subject) {
        return new Tries.Try(this, subject);
    }

    boolean makesWait() {
        return minutes == GROWING;
    }

    LocalDateTime windowOf(Instant now) {
        if (makesWait()) {
            throw new IllegalStateException(code + " has no window");
        }
        if (minutes == DAY) {
            return LocalDate.ofInstant(now, Time.ZONE).atStartOfDay();
        }
        long seconds = minutes * 60L;
        return LocalDateTime.ofEpochSecond(now.getEpochSecond() / seconds * seconds, 0, ZoneOffset.UTC);
    }
}
