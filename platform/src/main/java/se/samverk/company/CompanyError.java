package se.samverk.company;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What a company is refused for. */
public enum CompanyError implements ErrorCode {
    INVALID_ORGANISATION_NUMBER(422),
    ORGANISATION_NUMBER_CHANGED(422),
    CLIENT_HAS_OTHER_BUREAU(409);

    private final int httpStatus;

    CompanyError(int httpStatus) {
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
