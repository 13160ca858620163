package se.samverk.letter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Collaborations;
import se.samverk.collaboration.InvitationForm;
import se.samverk.delivery.MailText;
import se.samverk.plan.ClientPlan;
import se.samverk.plan.Plans;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;

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
    Collaborations collaborations;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    PlanText planText;

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
     * @param message the greeting as typed
     * @throws BusinessException NOT_FOUND for a client of another bureau or an unknown service; a
     *     refusal at {@code message}
     */
    @Requires(Right.INVITE)
    public MailPreview preview(String clientId, String serviceCode, String message) {
        Client client = clients.get(clientId, currentCaller.get().bureauId());
        return mail(client, serviceCode, greeting(message), "");
    }

    /**
     * The mails that sending a plan would bring today: one for each of its services that is offered
     * and not shared already.
     *
     * @param message the greeting as typed
     * @throws BusinessException NOT_FOUND for a plan of another bureau; a refusal at {@code
     *     message}
     */
    @Requires(Right.INVITE)
    public List<MailPreview> previewPlan(String planId, String message) {
        Caller caller = currentCaller.get();
        ClientPlan plan = plans.get(planId, caller.bureauId());
        Client client = clients.get(plan.clientId(), caller.bureauId());
        String greeting = greeting(message);
        Set<String> shared = collaborations.openServices(client.id());
        return plan.serviceCodes().stream()
                .filter(service -> !shared.contains(service))
                .filter(service -> catalogue.find(service).isPresent())
                .map(service -> mail(client, service, greeting, planText.of(plan, service, client.language())))
                .toList();
    }

    private static String greeting(String message) {
        String greeting = PlainText.lines("message", message, InvitationForm.LONGEST_MESSAGE);
        return greeting == null ? "" : greeting;
    }

    private MailPreview mail(Client client, String serviceCode, String greeting, String planned) {
        LocalDate answerBy = Collaboration.answerBy(clock.instant());
        MailText.Rendered mail = texts.render(
                LetterTemplate.INVITATION,
                client.language(),
                List.of(
                        currentCaller.get().companyName(),
                        client.name(),
                        catalogue.service(serviceCode).name().in(client.language()),
                        answerBy.toString(),
                        greeting,
                        planned),
                "/…");
        return new MailPreview(client.language(), mail.subject(), mail.text(), mail.html(), answerBy);
    }
}
