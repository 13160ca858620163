package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What people are refused for at log-in, with their passwords and as users of a company. */
public enum IdentityError implements ErrorCode {
    LOG_IN_FAILED(401),
    BUSY(503),
    PASSWORD_TOO_SHORT(422),
    PASSWORD_TOO_LONG(422),
    PASSWORD_TOO_COMMON(422),
    PASSWORD_WRONG(422),
    PASSWORDS_DIFFER(422),
    MAIN_CONTACT_REQUIRED(409),
    LAST_ADMINISTRATOR(409),
    LAST_FULL_PERMISSION(409),
    ALREADY_MEMBER(409),
    ALREADY_READER(409),
    USER_INACTIVE(409),
    BUREAU_EMPLOYEE(422);

    private final int httpStatus;

    IdentityError(int httpStatus) {
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
