package se.samverk.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of mails with documents. */
public enum MailInError implements ErrorCode {
    /** The operator has no mailbox. */
    MAIL_IN_NOT_THERE(409),
    MAIL_WITHOUT_FILE(422),
    MAIL_TOO_LARGE(422),
    MAIL_TOO_MANY_FILES(422),
    /** A file of a Peppol invoice, which is read on another page. */
    MAIL_E_INVOICE(422),
    MAIL_NOT_READABLE(422),
    /** Some of its files may have been handed in. */
    MAIL_GIVEN_UP(422),
    MAIL_TOO_MANY_TODAY(429);

    private final int httpStatus;

    MailInError(int httpStatus) {
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
