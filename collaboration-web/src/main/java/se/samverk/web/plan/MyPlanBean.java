package se.samverk.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import se.samverk.plan.OwnPlanService;

/** What the client's company was sent as a plan, and what it has agreed to. */
@Named("myPlan")
@RequestScoped
public class MyPlanBean {

    @Inject
    OwnPlanService plans;

    @Inject
    @Param(name = "version")
    String wanted;

    private PlanVersions versions;

    public PlanVersions getVersions() {
        if (versions == null) {
            versions = PlanVersions.of(plans.list(), wanted);
        }
        return versions;
    }
}
