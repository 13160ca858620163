package se.samverk.planted;

import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.OfService;

/** A service that is no boundary, so that nobody asks whether the caller is signed in. */
@OfService("bookkeeping")
public class UnguardedService {

    @Requires(Right.READ_IN_SERVICE)
    public String read() {
        return "";
    }

    /** And this one says not which task it does. */
    @Requires(Right.WORK_IN_SERVICE)
    public String work() {
        return "";
    }
}
