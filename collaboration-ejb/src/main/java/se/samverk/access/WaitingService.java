package se.samverk.access;

import jakarta.inject.Inject;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;

/** What waits for the caller in the services that it comes into (B38). */
@Boundary
public class WaitingService {

    @Inject
    WaitingWork work;

    @Inject
    CurrentCaller currentCaller;

    /** What has a day first, the nearest before the others; as many statements for a thousand companies as for one. */
    @Requires(Right.VIEW_COLLABORATION)
    public List<WaitingView> list() {
        return work.of(currentCaller.get()).stream().sorted(WaitingView.ORDER).toList();
    }
}
