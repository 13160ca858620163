package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationEvent;
import se.samverk.collaboration.MailLink;
import se.samverk.collaboration.State;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.OutboxMail;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/** Who is told what when something happens to a collaboration (S1, S2, D2a, D2c, D4d, D5a). */
@ApplicationScoped
public class CollaborationMails {

    @PersistenceContext
    EntityManager em;

    @Inject
    Parties parties;

    @Inject
    CollaborationLetters letters;

    @Inject
    PlanText plans;

    void tell(@Observes CollaborationEvent event) {
        switch (event.occasion()) {
            case INVITED -> tellInvited(event, MailTemplate.INVITATION);
            case REMINDED -> tellInvited(event, MailTemplate.REMINDER);
            case REVOKED -> tellInvited(event, MailTemplate.REVOKED);
            case EXPIRED -> tellBureau(event, MailTemplate.EXPIRED);
            case ACCEPTED -> tellBureau(event, MailTemplate.ACCEPTED);
            case DECLINED -> tellBureau(event, MailTemplate.DECLINED);
            case RENEWAL_COMING -> tellBoth(event, MailTemplate.RENEWAL_COMING);
            case ENDING -> tellBoth(event, MailTemplate.ENDING);
            case ENDING_WITHDRAWN -> tellBoth(event, MailTemplate.ENDING_WITHDRAWN);
            case ENDED -> tellBoth(event, MailTemplate.ENDED);
        }
    }

    private void tellBoth(CollaborationEvent event, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        tellBureau(event, template);
        tell(event, parties.client(collaboration), template, CollaborationLetters.clientPath(collaboration));
    }

    /** A company with an administrator is reached through it, whatever address was typed (D2c). */
    private void tellInvited(CollaborationEvent event, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        List<OutboxMail.Recipient> known = parties.client(collaboration);
        if (!known.isEmpty()) {
            tell(event, known, template, CollaborationLetters.clientPath(collaboration));
            return;
        }
        Client client = em.find(Client.class, collaboration.clientId());
        OutboxMail.Recipient typed =
                new OutboxMail.Recipient(collaboration.invitedEmail(), client.contactPerson(), client.language());
        tell(event, List.of(typed), template, event.link() == null ? "/" : "/inbjudan/{token}");
    }

    private void tellBureau(CollaborationEvent event, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        tell(
                event,
                parties.bureau(collaboration),
                template,
                "/byra/kund/" + collaboration.clientId() + "?flik=samarbeten");
    }

    private void tell(
            CollaborationEvent event, List<OutboxMail.Recipient> recipients, MailTemplate template, String path) {
        Collaboration collaboration = event.collaboration();
        MailLink link = event.link();
        letters.send(
                collaboration,
                recipients,
                new CollaborationLetters.Letter(
                        template,
                        collaboration.id() + ":" + collaboration.version(),
                        date(collaboration),
                        language -> planned(collaboration, language),
                        path,
                        link == null ? null : link.id()));
    }

    private String planned(Collaboration collaboration, Language language) {
        return collaboration.state() == State.INVITED ? plans.of(collaboration, language) : "";
    }

    /** The day until which an invitation waits, or on which the collaboration ends or renews. */
    private static LocalDate date(Collaboration collaboration) {
        if (collaboration.endsOn() != null) {
            return collaboration.endsOn();
        }
        return collaboration.state() == State.ACTIVE && collaboration.renewsOn() != null
                ? collaboration.renewsOn()
                : LocalDate.ofInstant(collaboration.expiresAt(), Time.ZONE);
    }
}
