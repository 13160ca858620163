package se.samverk.run;

/**
 * Work that makes one file. A server makes one at a time: a document is laid out in memory.
 *
 * @param <S> what a run is started with
 */
public interface FileTask<S extends Record> extends StepTask<S> {

    /** What the file is called, and what it is, when somebody takes it. */
    RunView.File file(S settings);
}
