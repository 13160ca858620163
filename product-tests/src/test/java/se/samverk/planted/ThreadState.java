package se.samverk.planted;

import se.samverk.caller.Caller;

/** The caller of one request is still there at the next one. */
public final class ThreadState {
    static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

    private ThreadState() {}
}
