package se.samverk.collaboration;

import se.samverk.catalogue.InvoiceRecipient;

/**
 * What a bureau chooses when it activates a service for a client.
 *
 * @param months the contract period
 * @param message a personal line to the client; null for none
 */
public record InvitationForm(
        String clientId,
        String serviceCode,
        String variantCode,
        Integer months,
        InvoiceRecipient recipient,
        String assignmentId,
        String message) {

    public static final int LONGEST_MESSAGE = 1000;
}
