package se.samverk.run;

/** Work that makes one file. A server makes one at a time: a document is laid out in memory. */
public interface FileTask extends RunTask {

    /**
     * Makes the file of a run that the worker holds, in as many transactions as it needs, and ends
     * the run.
     */
    void perform(String runId, String worker);
}
