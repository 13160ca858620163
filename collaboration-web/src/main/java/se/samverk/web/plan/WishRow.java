package se.samverk.web.plan;

import java.io.Serializable;
import se.samverk.catalogue.CommonTask;
import se.samverk.plan.Outcome;
import se.samverk.plan.Wish;

/** A task on the planner's page: what is wished of it, and what that leads to. */
public class WishRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CommonTask task;
    private Wish wish;
    private Outcome outcome;

    WishRow(CommonTask task, Wish wish) {
        this.task = task;
        this.wish = wish;
    }

    void leadsTo(Outcome result) {
        outcome = result;
    }

    public CommonTask getTask() {
        return task;
    }

    public Wish getWish() {
        return wish;
    }

    public void setWish(Wish wish) {
        this.wish = wish;
    }

    /** Null until the task has been spoken of. */
    public Outcome getOutcome() {
        return outcome;
    }
}
