package se.samverk.einvoice;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** Why a file is no invoice that can be read; each tells the line of the file. */
public enum EInvoiceError implements ErrorCode {
    E_INVOICE_NO_XML(422),
    E_INVOICE_NO_UBL(422),
    E_INVOICE_LACKS(422),
    E_INVOICE_NO_AMOUNT(422),
    E_INVOICE_NO_DAY(422),
    E_INVOICE_SUM_WRONG(422),
    E_INVOICE_TOO_LONG(422);

    private final int httpStatus;

    EInvoiceError(int httpStatus) {
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
