package se.samverk.einvoice;

import java.math.BigDecimal;

/**
 * A line: what was bought.
 *
 * @param net without VAT
 * @param rate in percent; null for none
 */
public record ELine(String text, BigDecimal quantity, BigDecimal net, BigDecimal rate) {}
