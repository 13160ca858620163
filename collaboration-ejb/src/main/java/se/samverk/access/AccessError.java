package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What letting work rest refuses. */
public enum AccessError implements ErrorCode {
    REST_NOT_LATER(422),
    REST_PAST_DUE(422),
    REST_TOO_LONG(422),
    WORK_IS_LATE(409);

    private final int httpStatus;

    AccessError(int httpStatus) {
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
