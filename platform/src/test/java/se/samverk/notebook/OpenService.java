package se.samverk.notebook;

import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.OfService;

/** A service of the same kind that forgets to ask in one method: every signed-in person may call it. */
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
