package se.samverk.plan;

import jakarta.inject.Inject;
import java.util.List;
import se.samverk.identity.Boundary;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.Requires;
import se.samverk.identity.Right;

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
