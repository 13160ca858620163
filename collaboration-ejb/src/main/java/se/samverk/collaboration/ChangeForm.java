package se.samverk.collaboration;

import se.samverk.catalogue.InvoiceRecipient;

/**
 * The settings that somebody wants a collaboration to have.
 *
 * @param months the contract period
 */
public record ChangeForm(String variantCode, Integer months, InvoiceRecipient recipient) {}
