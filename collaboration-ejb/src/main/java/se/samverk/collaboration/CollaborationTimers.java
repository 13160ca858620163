package se.samverk.collaboration;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/**
 * Looks for what has fallen due. What is due stands in the database, not in the timer: a missed run
 * is caught up by the next one, on whichever server.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CollaborationTimers {

    private static final Logger LOG = Logger.getLogger(CollaborationTimers.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    @Inject
    SettingsChanges changes;

    @Inject
    DueWork dueWork;

    @Inject
    Renewals renewals;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void run() {
        each(collaborations.toBeReminded(clock.instant(), AT_ONCE), dueWork::remind);
        each(collaborations.toBeExpired(clock.instant(), AT_ONCE), dueWork::expire);
        each(collaborations.toBeCompleted(Time.today(clock), AT_ONCE), dueWork::complete);
        each(changes.toBeReminded(clock.instant(), AT_ONCE), renewals::remind);
        each(changes.toBeLapsed(clock.instant(), AT_ONCE), renewals::lapse);
        each(collaborations.toBeRenewed(Time.today(clock), AT_ONCE), renewals::renew);
        each(collaborations.toBeAnnounced(Time.today(clock), AT_ONCE), renewals::announce);
    }

    /** One that fails is logged and tried again at the next run; it does not hold up the others. */
    private static void each(List<String> ids, Consumer<String> work) {
        for (String id : ids) {
            try {
                work.accept(id);
            } catch (PersistenceException | TransactionalException | BusinessException failed) {
                LOG.log(Level.WARNING, failed, () -> "Due work failed for collaboration " + id);
            }
        }
    }
}
