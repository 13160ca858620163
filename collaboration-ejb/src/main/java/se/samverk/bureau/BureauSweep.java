package se.samverk.bureau;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes applications of bureaus that were not confirmed in time (§9). */
@Singleton
public class BureauSweep {

    @Inject
    BureauApplications applications;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void run() {
        applications.sweep();
    }
}
