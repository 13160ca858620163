package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of invitations and collaborations. */
public enum CollaborationError implements ErrorCode {
    SERVICE_ALREADY_OPEN(409),
    ASSIGNMENT_REQUIRED(422),
    ASSIGNMENT_IN_USE(409),
    OWN_EMPLOYEE(422),
    TOO_MANY_INVITATIONS(429),
    INVITATION_EXPIRED(409),
    ALREADY_REGISTERED(409),
    ALREADY_DECIDED(409),
    REMINDED_RECENTLY(409),
    ILLEGAL_STATE(409),
    CHANGE_PENDING(409),
    CHANGE_DECIDED(409),
    NOTHING_CHANGED(422),
    MAIN_CONTACT_MISSING(409),
    BUREAU_UNKNOWN(422),
    SAME_BUREAU(422),
    NO_BUREAU(409),
    CHANGE_DAY_NOT_VALID(422),
    BUREAU_CHANGE_AGREED(409);

    private final int httpStatus;

    CollaborationError(int httpStatus) {
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
