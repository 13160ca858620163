package se.samverk.collaboration;

import java.util.EnumSet;
import java.util.Set;
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
     * In what these terms ask more of a side than others do (D4b): it is made to pay, or it pays
     * more by the month, or it is bound for longer. Of whoever pays nothing nothing is asked.
     */
    public Set<MoreAsked> askMoreOf(Side side, Terms before) {
        Set<MoreAsked> more = EnumSet.noneOf(MoreAsked.class);
        if (!invoiceRecipient.name().equals(side.name())) {
            return more;
        }
        if (before.invoiceRecipient != invoiceRecipient) {
            more.add(MoreAsked.BEGINS_TO_PAY);
        } else if (priceOre * before.periodMonths > before.priceOre * periodMonths) {
            more.add(MoreAsked.DEARER);
        }
        if (periodMonths > before.periodMonths) {
            more.add(MoreAsked.BOUND_LONGER);
        }
        return more;
    }
}
