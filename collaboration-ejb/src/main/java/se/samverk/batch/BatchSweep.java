package se.samverk.batch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Removes what runs have left and nobody needs any more (§9). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchSweep {

    @Inject
    BatchRuns runs;

    @Schedule(hour = "*", minute = "37", persistent = false)
    public void run() {
        runs.sweep();
    }
}
