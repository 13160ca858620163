package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of the client register and of the files that it is imported from. */
public enum ClientError implements ErrorCode {
    DUPLICATE_CLIENT(409),
    DUPLICATE_CLIENT_NUMBER(409),
    OWN_COMPANY(422),
    DUPLICATE_IN_FILE(422),
    FILE_MISSING(422),
    FILE_EMPTY(422),
    FILE_TOO_LARGE(422),
    FILE_HEADER_MISSING(422);

    private final int httpStatus;

    ClientError(int httpStatus) {
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
