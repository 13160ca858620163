package se.samverk.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes old mails once a day; a run that is missed is caught up by the next, on any server. */
@Singleton
public class MailSweep {

    @Inject
    Outbox outbox;

    @Schedule(hour = "3", minute = "23", persistent = false)
    public void run() {
        outbox.sweep();
    }
}
