package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/**
 * How a credit note about an invoice in a foreign currency counts: at the rate of the invoice, since it takes off what that had put
 * into the books, and compared in the currency of both (ADR 63).
 *
 * @param left what can still be credited, in the currency
 * @param leftInKronor what of the invoice in kronor is not credited yet
 */
record CreditTerms(String currency, BigDecimal rate, BigDecimal left, Amount leftInKronor) {

    /**
     * An amount in kronor: all that is left comes to what is left there, whatever parts were rounded by.
     *
     * @throws BusinessException CREDIT_TOO_LARGE at the invoice that it is about
     */
    Amount inKronor(BigDecimal total) {
        if (total.compareTo(left) > 0) {
            throw BusinessException.at("creditsId", SupplierError.CREDIT_TOO_LARGE, new Amount(left), currency);
        }
        return total.compareTo(left) == 0 ? leftInKronor : new Amount(InvoiceSums.rounded(total.multiply(rate)));
    }
}
