package se.samverk.notification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.InvitationForm;
import se.samverk.identity.Boundary;
import se.samverk.identity.Caller;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.Requires;
import se.samverk.identity.Right;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;

/** Shows the mail of an invitation before it is sent; sends nothing. */
@Boundary
public class InvitationPreviewService {

    @Inject Clock clock;
    @Inject Catalogue catalogue;
    @Inject Clients clients;
    @Inject CurrentCaller currentCaller;
    @Inject MailText texts;

    /** A mail as the client would read it, in its language. */
    public record MailPreview(String subject, String text) {}

    /**
     * The mail that an invitation would bring today. Who receives it is not told: whether the
     * company has administrators of its own is not the bureau's to know (D2c, §6). Its link is left
     * out; it is made with the invitation.
     *
     * @param message the greeting as typed
     * @throws BusinessException NOT_FOUND for a client of another bureau or an unknown service; a
     *     refusal at {@code message}
     */
    @Requires(Right.INVITE)
    public MailPreview preview(String clientId, String serviceCode, String message) {
        Caller caller = currentCaller.get();
        Client client = clients.get(clientId, caller.companyId());
        String greeting = PlainText.lines("message", message, InvitationForm.LONGEST_MESSAGE);
        MailText.Rendered mail =
                texts.render(
                        MailTemplate.INVITATION,
                        client.language(),
                        List.of(
                                caller.companyName(),
                                client.name(),
                                catalogue.service(serviceCode).name().in(client.language()),
                                Time.today(clock).plusDays(Collaboration.WAITS.toDays()).toString(),
                                greeting == null ? "" : greeting,
                                ""),
                        "/…");
        return new MailPreview(mail.subject(), mail.text());
    }
}
