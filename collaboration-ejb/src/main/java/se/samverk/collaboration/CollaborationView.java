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
 * @param responsibleName who is responsible for the assignment; null like its name
 * @param answerBy the last day on which the invitation can be answered
 * @param declineReason why the client has declined; null when it did not say
 * @param remindedAt when the invitation was last reminded of; null when it was not, and always in
 *     the client's portal
 * @param remindableFrom when the bureau may remind of it next; null when it may now
 * @param renewsOn the day the next contract period begins; null unless active
 * @param ending how it ends or has ended; null while nobody has ended it
 * @param pending a change of settings that has not taken effect yet; null for none
 * @param allowed what this caller may do in this state
 * @param needs what it needs of this caller
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
        String responsibleName,
        State state,
        String declineReason,
        String message,
        String invitedEmail,
        Instant invitedAt,
        Instant expiresAt,
        LocalDate answerBy,
        Instant remindedAt,
        Instant remindableFrom,
        LocalDate acceptedOn,
        LocalDate renewsOn,
        LocalDate endsOn,
        Ending ending,
        PendingChange pending,
        Set<Action> allowed,
        Set<Need> needs,
        int version) {

    /**
     * A change that waits: for approval, or for its date.
     *
     * @param askedByName who asked
     * @param ownSide whether the caller's side asked
     * @param atOnce the terms from approval to renewal; null when they are as before
     * @param atRenewal the terms from the renewal; null when nothing changes then
     * @param takesEffectOn the renewal with which it takes effect; null while it waits for approval
     * @param answerBy the last day on which it can be approved
     */
    public record PendingChange(
            String id,
            String askedByName,
            boolean ownSide,
            Terms atOnce,
            Terms atRenewal,
            LocalDate takesEffectOn,
            LocalDate answerBy) {

        /** The terms when everything has taken effect. */
        public Terms outcome() {
            return atRenewal == null ? atOnce : atRenewal;
        }

        public boolean awaitingApproval() {
            return takesEffectOn == null;
        }
    }

    /** The day that belongs to its state: on which it begins, where that is later, or ends; null for none. */
    public LocalDate statusDay() {
        return state == State.AGREED ? acceptedOn : endsOn;
    }

    /** What holds now. */
    public Terms terms() {
        return new Terms(variantCode, periodMonths, invoiceRecipient, priceOre);
    }
}
