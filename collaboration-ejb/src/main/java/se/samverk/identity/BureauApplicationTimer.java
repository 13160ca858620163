package se.samverk.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Removes old applications; a run that is missed is caught up by the next, on any server. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BureauApplicationTimer {

    @Inject BureauApplications applications;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void run() {
        applications.sweep();
    }
}
