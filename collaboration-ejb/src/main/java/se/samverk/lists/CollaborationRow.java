package se.samverk.lists;

import java.time.Instant;
import java.time.LocalDate;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.State;

/**
 * A collaboration in a list of the bureau's.
 *
 * @param months the contract period
 * @param priceOre what a period costs
 * @param assignmentName null when it is not linked; likewise who is responsible
 */
public record CollaborationRow(
        String id,
        String clientNumber,
        String clientName,
        String serviceCode,
        String variantCode,
        State state,
        int months,
        InvoiceRecipient recipient,
        long priceOre,
        Instant invitedAt,
        LocalDate acceptedOn,
        LocalDate renewsOn,
        LocalDate endsOn,
        String assignmentName,
        String responsible) {}
