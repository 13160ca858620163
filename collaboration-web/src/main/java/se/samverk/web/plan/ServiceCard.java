package se.samverk.web.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.plan.ServiceFit;
import se.samverk.plan.VariantFit;

/**
 * A service on the planner's page.
 *
 * @param chosen the variant that is part of the plan; null when the service is not
 * @param proposed whether the plan follows the proposal here
 * @param open the collaboration in which it is shared already; null when it is not
 */
public record ServiceCard(ServiceFit fit, VariantFit chosen, boolean proposed, CollaborationView open)
        implements Serializable {

    static ServiceCard of(
            ServiceFit fit,
            Map<String, String> picks,
            Map<String, String> proposal,
            Map<String, CollaborationView> shared) {
        String code = fit.service().code();
        String variant = picks.get(code);
        return new ServiceCard(
                fit,
                variant == null ? null : fit.variant(variant).orElse(null),
                variant != null && variant.equals(proposal.get(code)),
                shared.get(code));
    }

    public OfferedService service() {
        return fit.service();
    }

    /** What could be had instead, the best first. */
    public List<VariantFit> alternatives() {
        return fit.alternativesTo(chosen.variant().code());
    }
}
