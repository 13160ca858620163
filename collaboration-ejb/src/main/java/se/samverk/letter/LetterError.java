package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of mails that have been sent. */
public enum LetterError implements ErrorCode {
    MAIL_HAS_LINK(409),
    MAIL_WAITING(409);

    private final int httpStatus;

    LetterError(int httpStatus) {
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
