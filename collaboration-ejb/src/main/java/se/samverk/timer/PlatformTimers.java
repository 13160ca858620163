package se.samverk.timer;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxWorker;
import se.samverk.document.TextWorker;
import se.samverk.due.DueLeases;
import se.samverk.due.DueWorker;
import se.samverk.identity.AccountLinks;
import se.samverk.identity.LoginSessions;
import se.samverk.limit.RateLimits;
import se.samverk.mailin.MailInWorker;
import se.samverk.mailin.MailKeeper;
import se.samverk.run.RunWorker;
import se.samverk.run.Runs;

/**
 * Wakes what does the platform's work in the background, and removes what is no longer needed (§9),
 * each kind in a transaction of its own. A wake-up that is missed is caught up by the next, on any
 * server.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlatformTimers {

    @Inject
    OutboxWorker mails;

    @Inject
    RunWorker runWorker;

    @Inject
    DueWorker dueWorker;

    @Inject
    TextWorker texts;

    @Inject
    MailInWorker mailIn;

    @Inject
    MailKeeper receivedMails;

    @Inject
    DueLeases dueLeases;

    @Inject
    Outbox outbox;

    @Inject
    Runs runs;

    @Inject
    RateLimits limits;

    @Inject
    AccountLinks links;

    @Inject
    LoginSessions sessions;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void sendMails() {
        mails.run();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void resumeRuns() {
        runWorker.run();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void readTexts() {
        texts.wake();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void readMails() {
        mailIn.wake();
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void doWhatIsDue() {
        dueWorker.run();
    }

    @Schedule(hour = "3", minute = "13", persistent = false)
    public void sweepDueLeases() {
        dueLeases.sweep();
    }

    @Schedule(hour = "3", minute = "23", persistent = false)
    public void sweepMails() {
        outbox.sweep();
    }

    @Schedule(hour = "3", minute = "33", persistent = false)
    public void sweepReceivedMails() {
        receivedMails.sweep();
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    public void sweepRuns() {
        runs.sweep();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweepPeople() {
        limits.sweep();
        links.sweep();
        sessions.sweep();
    }
}
