package se.samverk.planted;

import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;

/** A boundary beside those of the house that does not say which service it is of. */
@Boundary
public class UnboundService {

    @Requires(Right.WORK_IN_SERVICE)
    public String asksNobody() {
        return "";
    }
}
