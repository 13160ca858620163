package se.samverk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of readers (D7f). */
public enum ReaderError implements ErrorCode {
    /** Who is one of the company's users has a role there. */
    IS_USER(409),
    IS_READER(409),
    /** Today at the earliest, and not too far ahead. */
    READER_DAY_NOT_VALID(422),
    READER_ENDED(409),
    /** What waits no more is not invited once more. */
    READER_ACCEPTED(409);

    private final int httpStatus;

    ReaderError(int httpStatus) {
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
