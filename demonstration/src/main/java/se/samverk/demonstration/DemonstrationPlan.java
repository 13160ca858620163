package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.CollaborationService;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanForm;
import se.samverk.plan.PlanSendingService;
import se.samverk.plan.PlanService;
import se.samverk.plan.Wish;

/** A plan that was made in a meeting, with the invitations to its two services. */
@ApplicationScoped
public class DemonstrationPlan {

    private static final Map<String, Wish> WISHES = Map.ofEntries(
            Map.entry("receipts", Wish.CLIENT),
            Map.entry("supplier-invoices", Wish.CLIENT),
            Map.entry("supplier-payments", Wish.CLIENT),
            Map.entry("customer-invoices", Wish.CLIENT),
            Map.entry("incoming-payments", Wish.BUREAU),
            Map.entry("reminders", Wish.BUREAU),
            Map.entry("posting", Wish.BUREAU),
            Map.entry("bank", Wish.TOGETHER),
            Map.entry("vat", Wish.BUREAU),
            Map.entry("expenses", Wish.NOT_NEEDED),
            Map.entry("year-end", Wish.TOGETHER),
            Map.entry("tax-return", Wish.BUREAU),
            Map.entry("budget", Wish.TOGETHER));

    @Inject
    PlanService plans;

    @Inject
    PlanSendingService sending;

    @Inject
    CollaborationService collaborations;

    /** Sends it for a client; returns the invitation to the bookkeeping. */
    String send(String clientId, String message, String assignmentId) {
        Map<String, String> picks = new LinkedHashMap<>();
        picks.put("bookkeeping", "standard");
        picks.put("invoicing", "standard");
        plans.save(clientId, new PlanForm(null, WISHES, picks, "Budgeten går vi igenom på kontoret i mars."));
        PlanDraft draft = plans.draft(clientId);
        PlanActivation.Choice year = new PlanActivation.Choice(12, InvoiceRecipient.CLIENT);
        sending.send(
                draft.id(),
                new PlanActivation(
                        draft.version(), Map.of("bookkeeping", year, "invoicing", year), assignmentId, message));
        return collaborations.ofClient(clientId).stream()
                .filter(view -> view.serviceCode().equals("bookkeeping"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
