package se.samverk.bookkeeping.supplier;

import se.samverk.party.PartyView;

/**
 * A supplier as people see it.
 *
 * @param account where its invoices most often go; null for none
 */
public record SupplierView(PartyView party, String account) {

    public String id() {
        return party.id();
    }

    public String name() {
        return party.name();
    }

    /** As it is typed. */
    public SupplierForm form() {
        return new SupplierForm(party.details().form(), account);
    }
}
