package se.samverk.benchmark;

import java.util.Locale;

/** What a ratio has to be. */
record Goal(boolean most, double limit) {

    static Goal atMost(double limit) {
        return new Goal(true, limit);
    }

    static Goal atLeast(double limit) {
        return new Goal(false, limit);
    }

    boolean isReachedBy(double ratio) {
        return most ? ratio <= limit : ratio >= limit;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.1f", most ? "≤" : "≥", limit);
    }
}
