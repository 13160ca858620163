package se.samverk.workspace;

import java.util.List;

/**
 * What waits in a service: each tells its own in as many beans as it likes, start pages show them all. However many
 * companies are asked about, the number of statements is the same.
 */
public interface WaitingTasks {

    /** The code of the service in the catalogue. */
    String serviceCode();

    /**
     * What waits for somebody.
     *
     * @param desks where it works, and as what; at least one
     */
    List<WaitingTask> of(String userId, List<Desk> desks);

    /** Whether something is of the one who asked alone, as its own drafts: what that one lets rest rests for nobody else (B45). */
    default boolean isPersonal(WaitingTask task) {
        return false;
    }
}
