package se.samverk.plan;

import se.samverk.catalogue.Worker;

/** What the client wishes of a task: who is to do it, or that nobody has to. */
public enum Wish {
    CLIENT,
    BUREAU,
    TOGETHER,
    NOT_NEEDED;

    /** Whether anybody is to do it. */
    boolean isWanted() {
        return this != NOT_NEEDED;
    }

    /** Whether the bureau is to have a part in it. */
    boolean asksForBureau() {
        return this == BUREAU || this == TOGETHER;
    }

    /**
     * How far from the wish it is that this side does the task: 0 as wished, 1 a part of it is done
     * by somebody else, 2 all of it.
     */
    int distanceTo(Worker worker) {
        return isWanted() ? Math.abs(share() - share(worker)) : 0;
    }

    private int share() {
        return switch (this) {
            case CLIENT -> share(Worker.CLIENT);
            case TOGETHER -> share(Worker.BOTH);
            case BUREAU -> share(Worker.BUREAU);
            case NOT_NEEDED -> throw new IllegalStateException("A task that nobody does");
        };
    }

    /** The bureau's share of the work, in halves. */
    private static int share(Worker worker) {
        return switch (worker) {
            case CLIENT -> 0;
            case BOTH -> 1;
            case BUREAU -> 2;
        };
    }
}
