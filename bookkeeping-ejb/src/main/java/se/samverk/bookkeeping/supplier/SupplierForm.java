package se.samverk.bookkeeping.supplier;

import se.samverk.party.PartyForm;

/**
 * A supplier as it is typed.
 *
 * @param account where its invoices most often go; empty for none
 */
public record SupplierForm(PartyForm party, String account) {}
