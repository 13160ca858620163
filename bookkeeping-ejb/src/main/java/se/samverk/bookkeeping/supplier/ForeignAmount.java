package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;

/**
 * What an invoice is about in its own currency.
 *
 * @param rate kronor for one of it
 */
public record ForeignAmount(String currency, BigDecimal amount, BigDecimal rate) {}
