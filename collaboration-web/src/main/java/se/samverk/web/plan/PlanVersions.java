package se.samverk.web.plan;

import java.util.List;
import se.samverk.plan.PlanView;
import se.samverk.shared.BusinessException;

/**
 * The versions of a plan, one of which is shown.
 *
 * @param all the latest first
 * @param shown null when there is none
 */
public record PlanVersions(List<PlanView> all, PlanView shown) {

    /**
     * @param wanted the id of the version to show; null for the latest
     * @throws BusinessException NOT_FOUND
     */
    static PlanVersions of(List<PlanView> all, String wanted) {
        if (wanted == null) {
            return new PlanVersions(all, all.isEmpty() ? null : all.get(0));
        }
        return new PlanVersions(
                all,
                all.stream()
                        .filter(plan -> plan.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(BusinessException::notFound));
    }
}
