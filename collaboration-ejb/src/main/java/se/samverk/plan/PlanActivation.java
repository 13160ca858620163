package se.samverk.plan;

import java.util.Map;
import se.samverk.catalogue.InvoiceRecipient;

/**
 * What a bureau chooses when it sends a plan.
 *
 * @param version the version of the draft that was shown
 * @param terms for each service that the client is invited to, by its code
 * @param assignmentId the assignment that all of them are linked to
 * @param message a personal line to the client; null for none
 */
public record PlanActivation(int version, Map<String, Choice> terms, String assignmentId, String message) {

    /** The contract period in months and who pays. */
    public record Choice(Integer months, InvoiceRecipient recipient) {}
}
