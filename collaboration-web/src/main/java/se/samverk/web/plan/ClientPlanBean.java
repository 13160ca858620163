package se.samverk.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import se.samverk.plan.PlanService;
import se.samverk.web.request.PathPart;

/** The plan on a client's page in the bureau portal. */
@Named("clientPlan")
@RequestScoped
public class ClientPlanBean {

    @Inject
    PlanService plans;

    @Inject
    @PathPart(0)
    String clientId;

    @Inject
    @Param(name = "version")
    String wanted;

    private PlanVersions versions;

    public PlanVersions getVersions() {
        if (versions == null) {
            versions = PlanVersions.of(plans.ofClient(clientId), wanted);
        }
        return versions;
    }
}
