package se.samverk.planted;

import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.OfService;

/** A service with a method that every signed-in person may call. */
@Boundary
@OfService("bookkeeping")
public class OpenService {

    @Requires
    public String asksForNoReach() {
        return "";
    }

    @Requires(Right.READ_IN_SERVICE)
    public String asks() {
        return "";
    }
}
