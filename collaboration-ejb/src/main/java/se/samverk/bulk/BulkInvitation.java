package se.samverk.bulk;

import java.util.List;
import se.samverk.assignment.AssignmentKind;
import se.samverk.catalogue.InvoiceRecipient;

/**
 * What a bureau chooses when it activates a service for many clients.
 *
 * @param months the contract period
 * @param message a personal line to every client; null for none
 * @param assignmentName what a new assignment is called, for clients that have none to link to
 */
public record BulkInvitation(
        String serviceCode,
        String variantCode,
        Integer months,
        InvoiceRecipient recipient,
        String message,
        String assignmentName,
        AssignmentKind assignmentKind) {

    /**
     * One of the clients.
     *
     * @param assignmentId the assignment to link to; null for a new one
     */
    public record Recipient(String clientId, String name, String assignmentId) {

        /** From before there were versions. */
        static Recipient ofTexts(List<String> texts) {
            return new Recipient(texts.get(0), null, orNull(texts.get(1)));
        }
    }

    /** From before there were versions. */
    static BulkInvitation ofTexts(List<String> texts) {
        return new BulkInvitation(
                texts.get(0),
                texts.get(1),
                Integer.valueOf(texts.get(2)),
                InvoiceRecipient.valueOf(texts.get(3)),
                orNull(texts.get(4)),
                orNull(texts.get(5)),
                texts.get(6).isEmpty() ? null : AssignmentKind.valueOf(texts.get(6)));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
