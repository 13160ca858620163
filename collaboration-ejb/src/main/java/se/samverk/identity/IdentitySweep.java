package se.samverk.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Removes what about people is no longer needed (§9), each kind in a transaction of its own; a run
 * that is missed is caught up by the next, on any server.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentitySweep {

    @Inject
    RateLimits limits;

    @Inject
    BureauApplications applications;

    @Inject
    AccountLinks links;

    @Inject
    LoginSessions sessions;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void run() {
        limits.sweep();
        applications.sweep();
        links.sweep();
        sessions.sweep();
    }
}
