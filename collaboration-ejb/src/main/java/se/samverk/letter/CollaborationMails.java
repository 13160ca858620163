package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationFact;
import se.samverk.collaboration.Side;
import se.samverk.collaboration.State;
import se.samverk.company.Companies;
import se.samverk.delivery.OutboxMail;
import se.samverk.shared.Language;

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

    @Inject
    TermsText terms;

    @Inject
    EndingText endings;

    @Inject
    Companies companies;

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
            case AGREED -> tellBureau(told, LetterTemplate.AGREED);
            case AGREEMENT_WITHDRAWN -> tellBureau(told, LetterTemplate.AGREEMENT_WITHDRAWN);
            case BEGUN -> tellBoth(told, LetterTemplate.BEGUN);
            case LEAVING -> tell(told, Side.BUREAU, LetterTemplate.LEAVING);
            case STAYING -> tell(told, Side.BUREAU, LetterTemplate.STAYING);
            case DECLINED -> tellBureau(told, LetterTemplate.DECLINED);
            case RENEWAL_COMING -> tellBoth(told, LetterTemplate.RENEWAL_COMING);
            case ENDING -> tellBoth(told, LetterTemplate.ENDING);
            case ENDING_WITHDRAWN -> tellBoth(told, LetterTemplate.ENDING_WITHDRAWN);
            case CONTINUATION_ASKED -> tellWhoAnswers(told);
            case CONTINUATION_DECLINED -> tellOther(told, LetterTemplate.CONTINUATION_DECLINED);
            case ENDED -> tellBoth(told, LetterTemplate.ENDED);
        }
    }

    private void tellBoth(Told told, LetterTemplate template) {
        tell(told, Side.BUREAU, template);
        tell(told, Side.CLIENT, template);
    }

    private void tellWhoAnswers(Told told) {
        Side ender = told.collaboration().ending().by();
        tell(told, ender, parties.enders(told.collaboration(), ender), LetterTemplate.CONTINUATION_ASKED);
    }

    /** The side that did not do it. */
    private void tellOther(Told told, LetterTemplate template) {
        tell(told, told.fact().side().other(), template);
    }

    private void tell(Told told, Side reader, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        tell(
                told,
                reader,
                reader == Side.BUREAU ? parties.bureau(collaboration) : parties.client(collaboration),
                template);
    }

    private void tell(Told told, Side reader, List<OutboxMail.Recipient> recipients, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        String path = reader == Side.BUREAU
                ? CollaborationLetters.bureauPath(collaboration)
                : CollaborationLetters.clientPath(collaboration);
        send(told, recipients, template, path, language -> endings.of(told.fact(), collaboration, reader, language));
    }

    /** A company with an administrator is reached through it, whatever address was typed (D2c). */
    private void tellInvited(Told told, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        List<OutboxMail.Recipient> known = parties.client(collaboration);
        if (!known.isEmpty()) {
            tellInvited(told, known, template, CollaborationLetters.clientPath(collaboration));
            return;
        }
        Client client = em.find(Client.class, collaboration.clientId());
        OutboxMail.Recipient typed =
                new OutboxMail.Recipient(collaboration.invitedEmail(), client.contactPerson(), client.language());
        tellInvited(told, List.of(typed), template, told.fact().linkId() == null ? "/" : "/inbjudan/{token}");
    }

    private void tellInvited(Told told, List<OutboxMail.Recipient> recipients, LetterTemplate template, String path) {
        Collaboration collaboration = told.collaboration();
        send(told, recipients, template, path, language -> offered(collaboration, language));
    }

    private void tellBureau(Told told, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        send(
                told,
                parties.bureau(collaboration),
                template,
                "/byra/kund/" + collaboration.clientId() + "?flik=samarbeten",
                language -> reason(collaboration, language));
    }

    private void send(
            Told told,
            List<OutboxMail.Recipient> recipients,
            LetterTemplate template,
            String path,
            Function<Language, String> details) {
        Collaboration collaboration = told.collaboration();
        letters.send(
                collaboration,
                recipients,
                new CollaborationLetters.Letter(
                        template,
                        collaboration.id() + ":" + collaboration.version(),
                        told.fact().renewsOn() == null
                                ? date(collaboration)
                                : told.fact().renewsOn(),
                        details,
                        path,
                        told.fact().linkId()));
    }

    private static String reason(Collaboration collaboration, Language language) {
        return collaboration.declineReason() == null
                ? ""
                : LetterTexts.of("declined.reason", language, collaboration.declineReason());
    }

    /** What is offered, while it can be accepted. */
    private String offered(Collaboration collaboration, Language language) {
        if (collaboration.state() != State.INVITED) {
            return "";
        }
        String offered = terms.offered(
                collaboration.serviceCode(),
                collaboration.terms(),
                companies.get(collaboration.bureauId()).name(),
                em.find(Client.class, collaboration.clientId()).name(),
                language);
        return PlanText.behind(offered, plans.of(collaboration, language));
    }

    /** The day until which an invitation waits, or on which the collaboration begins, ends or renews. */
    private static LocalDate date(Collaboration collaboration) {
        if (collaboration.endsOn() != null) {
            return collaboration.endsOn();
        }
        return switch (collaboration.state()) {
            case AGREED -> collaboration.acceptedOn();
            case ACTIVE -> collaboration.renewsOn() == null ? collaboration.answerBy() : collaboration.renewsOn();
            default -> collaboration.answerBy();
        };
    }
}
