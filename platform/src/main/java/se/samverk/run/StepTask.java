package se.samverk.run;

/**
 * Work that is no list of items: it divides itself into steps.
 *
 * @param <S> what a run is started with
 */
public interface StepTask<S extends Record> extends RunTask<S> {

    /** Does a run that the worker holds, in as many transactions as it needs, and ends the run. */
    void perform(String runId, String worker);
}
