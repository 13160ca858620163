package se.samverk.plan;

import jakarta.inject.Inject;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;

/** The plans of the caller's company, as its bureau has sent them. */
@Boundary
public class OwnPlanService {

    @Inject
    PlanViews views;

    @Inject
    CurrentCaller currentCaller;

    /** What was sent and what was agreed, the latest first; no drafts. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public List<PlanView> list() {
        return views.sentTo(currentCaller.get().companyId());
    }
}
