package se.samverk.plan;

import se.samverk.catalogue.Worker;

/**
 * How a variant meets the wish for one task.
 *
 * @param task the code of the common task
 * @param worker who does it in this variant
 */
public record TaskFit(String task, Wish wish, Worker worker) {

    /** 0 as wished, 1 in part done by somebody else, 2 wholly. */
    public int distance() {
        return wish.distanceTo(worker);
    }

    public boolean isAsWished() {
        return distance() == 0;
    }
}
