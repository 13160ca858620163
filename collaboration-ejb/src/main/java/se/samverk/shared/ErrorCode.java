package se.samverk.shared;

/**
 * Every refusal that a caller can meet. Each code has one Swedish and one English sentence in the
 * bundles {@code se/samverk/shared/errors*.properties} that says what to do next.
 */
public enum ErrorCode {
    NOT_FOUND(404),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    LOG_IN_FAILED(401),
    TOO_MANY_ATTEMPTS(429),
    BUSY(503),

    REQUIRED(422),
    TOO_LONG(422),
    NOT_PLAIN_TEXT(422),
    INVALID_EMAIL(422),
    INVALID_ORGANISATION_NUMBER(422),
    INVALID_LANGUAGE(422),
    INVALID_CHOICE(422),
    INVALID_PERIOD(422),
    PASSWORD_TOO_SHORT(422),
    PASSWORD_TOO_LONG(422),
    PASSWORD_TOO_COMMON(422),
    PASSWORD_WRONG(422),
    PASSWORDS_DIFFER(422),

    DUPLICATE_CLIENT(409),
    DUPLICATE_CLIENT_NUMBER(409),
    DUPLICATE_IN_FILE(422),
    FILE_MISSING(422),
    FILE_EMPTY(422),
    FILE_TOO_LARGE(422),
    FILE_UNREADABLE(422),
    FILE_HEADER_MISSING(422),

    CLIENT_HAS_OTHER_BUREAU(409),
    SERVICE_ALREADY_OPEN(409),
    ASSIGNMENT_REQUIRED(422),
    ASSIGNMENT_IN_USE(409),
    NOT_OFFERED(422),
    OWN_COMPANY(422),
    OWN_EMPLOYEE(422),
    INVITATION_EXPIRED(409),
    LINK_NOT_VALID(404),
    ALREADY_REGISTERED(409),
    ALREADY_DECIDED(409),
    REMINDED_RECENTLY(409),
    ILLEGAL_STATE(409),
    CHANGE_PENDING(409),
    CHANGE_DECIDED(409),
    NOTHING_CHANGED(422),
    MAIN_CONTACT_MISSING(409),
    MAIL_HAS_LINK(409),
    MAIL_WAITING(409),
    MAIN_CONTACT_REQUIRED(409),
    LAST_ADMINISTRATOR(409),
    LAST_FULL_PERMISSION(409),
    ALREADY_MEMBER(409),
    USER_INACTIVE(409),
    BUREAU_EMPLOYEE(422),
    PLAN_WITHOUT_TASKS(422),
    PLAN_WITHOUT_INVITATION(409),
    NOTHING_TO_DO(422),
    TOO_MANY_CHOSEN(422),
    EXPORT_TOO_LONG(422),
    TOO_MANY_RUNS(409),
    RUN_CHANGED(409),
    UNEXPECTED(503),
    STALE(409);

    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The HTTP status that a program is answered with. */
    public int httpStatus() {
        return httpStatus;
    }
}
