package se.samverk.collaboration;

import se.samverk.catalogue.InvoiceRecipient;

/**
 * What the two sides agree on about a service.
 *
 * @param periodMonths the contract period: 1, 3 or 12
 * @param invoiceRecipient who pays
 * @param priceOre the price of one contract period in öre, without VAT
 */
public record Terms(String variantCode, int periodMonths, InvoiceRecipient invoiceRecipient, long priceOre) {

    /**
     * Whether these terms ask more of a side than others do (D4b): it is made to pay, or it pays
     * more by the month, or it is bound for longer.
     */
    boolean askMoreOf(Side side, Terms before) {
        if (!invoiceRecipient.name().equals(side.name())) {
            return false;
        }
        boolean beginsToPay = before.invoiceRecipient != invoiceRecipient;
        boolean boundLonger = periodMonths > before.periodMonths;
        boolean dearer = priceOre * before.periodMonths > before.priceOre * periodMonths;
        return beginsToPay || boundLonger || dearer;
    }
}
