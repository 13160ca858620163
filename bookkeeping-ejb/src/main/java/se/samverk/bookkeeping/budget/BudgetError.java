package se.samverk.bookkeeping.budget;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of a budget. */
public enum BudgetError implements ErrorCode {
    BUDGET_ACCOUNT_NOT_VALID(422),
    BUDGET_ACCOUNT_TWICE(422),
    BUDGET_COLUMNS_NOT_KNOWN(422),
    BUDGET_ROW_NOT_VALID(422),
    BUDGET_FILE_MISSING(422),
    BUDGET_PERCENT_NOT_VALID(422);

    private final int httpStatus;

    BudgetError(int httpStatus) {
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
