package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of a plan. */
public enum PlanError implements ErrorCode {
    PLAN_WITHOUT_TASKS(422),
    PLAN_WITHOUT_INVITATION(409);

    private final int httpStatus;

    PlanError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** Brings them to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements ErrorCode.Area {
        @Override
        public ErrorCode[] codes() {
            return values();
        }
    }
}
