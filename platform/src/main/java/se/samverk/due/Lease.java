package se.samverk.due;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * Who works on a row, and from when on somebody may. Of several workers, on any servers, one gets it;
 * one that dies leaves a lease that runs out. What fails is tried again later and later.
 *
 * <p>It is changed only while its row is locked, or by whoever holds it.
 */
@Embeddable
public class Lease {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_FROM = 10;

    @Column(name = "lease_owner")
    private String owner;

    /** While somebody holds it: when the lease runs out. */
    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    protected Lease() {}

    public static Lease dueAt(Instant moment) {
        Lease free = new Lease();
        free.dueAt = moment;
        return free;
    }

    /**
     * Acquires the row for a worker, if nobody has it and it is due.
     *
     * @param length how long no other may have it, unless the worker gives it back or extends
     * @return whether the worker has got it
     */
    public boolean acquire(String worker, Instant now, Duration length) {
        if (dueAt.isAfter(now)) {
            return false;
        }
        owner = worker;
        dueAt = now.plus(length);
        attempts++;
        return true;
    }

    public boolean isHeldBy(String worker) {
        return worker.equals(owner);
    }

    /** Something has been got done, and the worker goes on: what comes next has not failed yet. */
    public void extend(Instant now, Duration length) {
        keep(now, length);
        attempts = 0;
    }

    /** The worker goes on, and has got nothing done yet. */
    public void keep(Instant now, Duration length) {
        dueAt = now.plus(length);
    }

    /** The work has ended. */
    public void release() {
        owner = null;
    }

    /** The work begins, or goes on, as if nothing had been tried. */
    public void renew(Instant now) {
        owner = null;
        dueAt = now;
        attempts = 0;
    }

    /** It failed: it is tried again after 30 seconds, a minute, two, and so on, at least every six hours. */
    public void fail(Instant now) {
        owner = null;
        dueAt = now.plus(pauseAfter(attempts));
    }

    /** It failed for a reason that is not its own, which does not count. */
    public void postpone(Instant now, Duration pause) {
        owner = null;
        dueAt = now.plus(pause);
        attempts--;
    }

    private static Duration pauseAfter(int failures) {
        return failures > LONGEST_FROM ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy(1L << Math.max(0, failures - 1));
    }

    /** How often it has been acquired since something was last got done. */
    public int attempts() {
        return attempts;
    }
}
