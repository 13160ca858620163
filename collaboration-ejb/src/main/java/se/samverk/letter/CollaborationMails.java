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
import se.samverk.collaboration.CollaborationFact;
import se.samverk.collaboration.State;
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

    /** A fact with what it names. */
    private record Told(CollaborationFact fact, Collaboration collaboration) {}

    void tell(@Observes CollaborationFact fact) {
        Told told = new Told(fact, em.find(Collaboration.class, fact.collaborationId()));
        switch (fact.occasion()) {
            case INVITED, RESENT -> tellInvited(told, LetterTemplate.INVITATION);
            case REMINDED -> tellInvited(told, LetterTemplate.REMINDER);
            case REVOKED -> tellInvited(told, LetterTemplate.REVOKED);
            case EXPIRED -> tellBureau(told, LetterTemplate.EXPIRED);
            case ACCEPTED -> tellBureau(told, LetterTemplate.ACCEPTED);
            case DECLINED -> tellBureau(told, LetterTemplate.DECLINED);
            case RENEWAL_COMING -> tellBoth(told, LetterTemplate.RENEWAL_COMING);
            case ENDING -> tellBoth(told, LetterTemplate.ENDING);
            case ENDING_WITHDRAWN -> tellBoth(told, LetterTemplate.ENDING_WITHDRAWN);
            case ENDED -> tellBoth(told, LetterTemplate.ENDED);
        }
    }

    private void tellBoth(Told told, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        tellBureau(told, template);
        tell(told, parties.client(collaboration), template, CollaborationLetters.clientPath(collaboration));
    }

    /** A company with an administrator is reached through it, whatever address was typed (D2c). */
    private void tellInvited(Told told, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        List<OutboxMail.Recipient> known = parties.client(collaboration);
        if (!known.isEmpty()) {
            tell(told, known, template, CollaborationLetters.clientPath(collaboration));
            return;
        }
        Client client = em.find(Client.class, collaboration.clientId());
        OutboxMail.Recipient typed =
                new OutboxMail.Recipient(collaboration.invitedEmail(), client.contactPerson(), client.language());
        tell(told, List.of(typed), template, told.fact().linkId() == null ? "/" : "/inbjudan/{token}");
    }

    private void tellBureau(Told told, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        tell(
                told,
                parties.bureau(collaboration),
                template,
                "/byra/kund/" + collaboration.clientId() + "?flik=samarbeten");
    }

    private void tell(Told told, List<OutboxMail.Recipient> recipients, LetterTemplate template, String path) {
        Collaboration collaboration = told.collaboration();
        letters.send(
                collaboration,
                recipients,
                new CollaborationLetters.Letter(
                        template,
                        collaboration.id() + ":" + collaboration.version(),
                        date(collaboration),
                        language -> planned(collaboration, language),
                        path,
                        told.fact().linkId()));
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
