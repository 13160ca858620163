package se.samverk.limit;

/** Tries outside a container. */
public final class SampleTries {

    private SampleTries() {}

    public static Tries with(RateLimits limits) {
        Tries tries = new Tries();
        tries.limits = limits;
        return tries;
    }
}
