package se.samverk.notebook;

import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;

/** Does something within the workspace of a company and one transaction, as a boundary of the books does. */
@Boundary
@OfService("bookkeeping")
public class InTheBooks {

    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void run(Runnable work) {
        work.run();
    }
}
