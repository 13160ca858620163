package se.samverk.bookkeeping.template;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of a template. */
public enum TemplateError implements ErrorCode {
    FORMULA_NOT_VALID(422),
    EITHER_DEBIT_OR_CREDIT(422),
    ONE_REST(422),
    TEMPLATE_WITHOUT_LINES(422),
    TEMPLATE_NAME_TAKEN(409);

    private final int httpStatus;

    TemplateError(int httpStatus) {
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
