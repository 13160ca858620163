package se.samverk.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import se.samverk.catalogue.InvoiceRecipient;

/**
 * A collaboration as either side sees it, with what the caller may do to it now.
 *
 * @param clientName the client's name in the bureau's register; the company's own in its portal
 * @param assignmentName null when not linked, and always in the client's portal
 * @param renewsOn the day the next contract period begins; null unless active
 * @param allowed what this caller may do in this state
 * @param version what a change has to name, so that nobody's change is overwritten
 */
public record CollaborationView(
        String id,
        String clientId,
        String clientName,
        String bureauName,
        String serviceCode,
        String variantCode,
        int periodMonths,
        InvoiceRecipient invoiceRecipient,
        long priceOre,
        String assignmentName,
        State state,
        String message,
        String invitedEmail,
        Instant invitedAt,
        Instant expiresAt,
        LocalDate acceptedOn,
        LocalDate renewsOn,
        LocalDate endsOn,
        Aftermath aftermath,
        Set<Action> allowed,
        int version) {}
