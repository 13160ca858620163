package se.samverk.einvoice;

import java.math.BigDecimal;

/**
 * VAT of one kind.
 *
 * @param category S for VAT as usual, AE where the buyer owes it, K for trade within the EU, E and Z for none (UNCL 5305)
 * @param rate in percent; null where the category has none
 */
public record ETax(String category, BigDecimal rate, BigDecimal base, BigDecimal tax) {}
