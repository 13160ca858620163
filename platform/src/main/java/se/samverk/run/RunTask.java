package se.samverk.run;

/**
 * What runs of one kind do. Whoever has long work to do implements this or {@link FileTask}; the
 * engine finds the one for a run by its kind.
 */
public interface RunTask {

    /** Which runs it does. */
    RunKind kind();
}
