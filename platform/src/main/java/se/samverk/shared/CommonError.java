package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Refusals that any part of the product may answer with. */
public enum CommonError implements ErrorCode {
    NOT_FOUND(404),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    TOO_MANY_ATTEMPTS(429),
    LINK_NOT_VALID(404),
    REQUIRED(422),
    TOO_LONG(422),
    NOT_PLAIN_TEXT(422),
    DAMAGED_TEXT(422),
    NO_LINKS(422),
    INVALID_EMAIL(422),
    INVALID_LANGUAGE(422),
    INVALID_CHOICE(422),
    INVALID_DAY(422),
    INVALID_PERIOD(422),
    STALE(409),
    UNEXPECTED(503);

    private final int httpStatus;

    CommonError(int httpStatus) {
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
