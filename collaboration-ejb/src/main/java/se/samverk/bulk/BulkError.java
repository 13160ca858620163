package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused when much is asked for at once. */
public enum BulkError implements ErrorCode {
    NOTHING_TO_DO(422),
    TOO_MANY_CHOSEN(422),
    EXPORT_TOO_LONG(422);

    private final int httpStatus;

    BulkError(int httpStatus) {
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
