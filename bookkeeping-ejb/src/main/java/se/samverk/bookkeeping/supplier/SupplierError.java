package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of suppliers and their invoices. */
public enum SupplierError implements ErrorCode {
    SUPPLIER_ACCOUNT_UNKNOWN(422),
    INVOICE_THERE_ALREADY(409),
    INVOICE_NOT_YET_DATED(422),
    DUE_BEFORE_DATED(422),
    INVOICE_PERIOD_LOCKED(409),
    AMOUNT_NOT_POSITIVE(422),
    CURRENCY_NOT_VALID(422),
    RATE_NOT_VALID(422),
    TOTAL_DIFFERS(422),
    MORE_THAN_ONE_REST(422),
    CREDIT_TOO_LARGE(409),
    CREDIT_IN_OTHER_CURRENCY(409),
    CREDIT_AT_OTHER_RATE(422),
    INVOICE_TAKEN_BACK(409),
    INVOICE_PAID(409),
    INVOICE_IN_PAYMENT(409),
    INVOICE_CREDITED(409),
    PAYMENT_TOO_LARGE(409),
    PAYMENT_DIFFERS(422),
    INVOICE_ON_CLOSED_ACCOUNT(409),
    METHOD_IN_USE(409),
    LEDGER_TOO_LONG(422),
    INVOICE_DRAFT_TOO_LONG(422),
    E_INVOICE_THERE_ALREADY(409),
    E_INVOICE_TOO_LARGE(422);

    private final int httpStatus;

    SupplierError(int httpStatus) {
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
