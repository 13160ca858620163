package se.samverk.letter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.Variant;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.Terms;
import se.samverk.delivery.MailText;
import se.samverk.plan.ClientPlan;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlannedService;
import se.samverk.plan.Plans;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;
import se.samverk.shared.WebAddresses;

/**
 * Shows the mails of invitations before they are sent; sends nothing. Who receives them is not
 * told: whether the company has administrators of its own is not the bureau's to know (D2c, §6).
 * Their link is left out; it is made with the invitation.
 */
@Boundary
public class InvitationPreviewService {

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    Clients clients;

    @Inject
    Plans plans;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    PlanText planText;

    @Inject
    TermsText termsText;

    @Inject
    MailText texts;

    /**
     * A mail as the client would read it, in its language.
     *
     * @param answerBy the last day on which the client can answer
     */
    public record MailPreview(Language language, String subject, String text, String html, LocalDate answerBy) {}

    /**
     * The mail that an invitation would bring today.
     *
     * @param form what is chosen and typed
     * @throws BusinessException NOT_FOUND for a client of another bureau or an unknown service;
     *     NOT_OFFERED; REQUIRED; a refusal at {@code message}
     */
    @Requires(Right.INVITE)
    public MailPreview preview(InvitationForm form) {
        Client client = clients.get(form.clientId(), currentCaller.get().bureauId());
        Terms terms = terms(form.serviceCode(), form.variantCode(), form.months(), form.recipient());
        return mail(client, form.serviceCode(), terms, greeting(form.message()), "");
    }

    /**
     * The mails that sending a plan would bring today: one for each of its services for which terms
     * are chosen.
     *
     * @throws BusinessException NOT_FOUND for a plan of another bureau; NOT_OFFERED; REQUIRED; a
     *     refusal at {@code message}
     */
    @Requires(Right.INVITE)
    public List<MailPreview> previewPlan(String planId, PlanActivation activation) {
        Caller caller = currentCaller.get();
        ClientPlan plan = plans.get(planId, caller.bureauId());
        Client client = clients.get(plan.clientId(), caller.bureauId());
        String greeting = greeting(activation.message());
        return plan.services().stream()
                .filter(service -> activation.terms().containsKey(service.serviceCode()))
                .map(service -> mail(
                        client,
                        service.serviceCode(),
                        terms(service, activation.terms().get(service.serviceCode())),
                        greeting,
                        planText.of(plan, service.serviceCode(), client.language())))
                .toList();
    }

    private Terms terms(PlannedService service, PlanActivation.Choice choice) {
        return terms(service.serviceCode(), service.variantCode(), choice.months(), choice.recipient());
    }

    private Terms terms(String serviceCode, String variantCode, Integer months, InvoiceRecipient recipient) {
        if (months == null || recipient == null) {
            throw new BusinessException(CommonError.REQUIRED);
        }
        Variant variant = catalogue.service(serviceCode).variant(variantCode);
        return new Terms(variantCode, months, recipient, variant.priceOf(months, recipient));
    }

    private static String greeting(String message) {
        String greeting = WebAddresses.requireNone(
                "message", PlainText.lines("message", message, InvitationForm.LONGEST_MESSAGE));
        return greeting == null ? "" : greeting;
    }

    private MailPreview mail(Client client, String serviceCode, Terms terms, String greeting, String planned) {
        String bureau = currentCaller.get().companyName();
        String offered = termsText.offered(serviceCode, terms, bureau, client.name(), client.language());
        LocalDate answerBy = Collaboration.answerBy(clock.instant());
        MailText.Rendered mail = texts.render(
                LetterTemplate.INVITATION,
                client.language(),
                List.of(
                        bureau,
                        client.name(),
                        catalogue.service(serviceCode).name().in(client.language()),
                        answerBy.toString(),
                        greeting,
                        PlanText.behind(offered, planned)),
                "/…");
        return new MailPreview(client.language(), mail.subject(), mail.text(), mail.html(), answerBy);
    }
}
