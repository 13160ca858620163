package se.samverk.benchmark;

import java.util.Arrays;

/**
 * Two things that are done in turns, so that what else the computer does meets both alike.
 *
 * @param warmUps turns that are not counted
 * @param counted turns of which the median counts
 */
record Turns(int warmUps, int counted) {

    private static final double NANOS = 1e6;

    /** How long each takes, in milliseconds. */
    record Times(double one, double other) {

        /** How much longer the one takes. */
        double share() {
            return one / other;
        }

        /** How fast the one is, the other being 1. */
        double speed() {
            return other / one;
        }
    }

    Times of(Runnable one, Runnable other) {
        for (int i = 0; i < warmUps; i++) {
            one.run();
            other.run();
        }
        double[] ones = new double[counted];
        double[] others = new double[counted];
        for (int i = 0; i < counted; i++) {
            ones[i] = time(one);
            others[i] = time(other);
        }
        return new Times(median(ones), median(others));
    }

    private static double time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
