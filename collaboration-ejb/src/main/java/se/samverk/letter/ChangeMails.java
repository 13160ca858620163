package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import se.samverk.collaboration.ChangeFact;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Side;
import se.samverk.delivery.OutboxMail;

/** Who is told what when the settings of a collaboration change, or are to (S4, D4b). */
@ApplicationScoped
public class ChangeMails {

    @PersistenceContext
    EntityManager em;

    @Inject
    Parties parties;

    @Inject
    CollaborationLetters letters;

    @Inject
    TermsText terms;

    /** A fact with what it names. */
    private record Told(ChangeFact fact, Collaboration collaboration, SettingsChange change) {}

    void tell(@Observes ChangeFact fact) {
        Told told = new Told(
                fact,
                em.find(Collaboration.class, fact.collaborationId()),
                em.find(SettingsChange.class, fact.changeId()));
        Side asking = told.change().askedBySide();
        Side other = asking == Side.BUREAU ? Side.CLIENT : Side.BUREAU;
        switch (fact.occasion()) {
            case ASKED -> tellApprovers(told, other, LetterTemplate.CHANGE_ASKED);
            case REMINDED -> tellApprovers(told, other, LetterTemplate.CHANGE_REMINDER);
            case PLANNED -> tell(told, other, LetterTemplate.CHANGE_PLANNED);
            case APPROVED -> tell(told, asking, LetterTemplate.CHANGE_APPROVED);
            case DECLINED -> tell(told, asking, LetterTemplate.CHANGE_DECLINED);
            case WITHDRAWN -> tell(told, other, LetterTemplate.CHANGE_WITHDRAWN);
            case LAPSED -> tell(told, asking, LetterTemplate.CHANGE_LAPSED);
            case IN_EFFECT -> {
                tell(told, Side.BUREAU, LetterTemplate.CHANGE_IN_EFFECT);
                tell(told, Side.CLIENT, LetterTemplate.CHANGE_IN_EFFECT);
            }
        }
    }

    private void tellApprovers(Told told, Side side, LetterTemplate template) {
        send(told, side, parties.approvers(told.collaboration(), side), template);
    }

    private void tell(Told told, Side side, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        List<OutboxMail.Recipient> recipients =
                side == Side.BUREAU ? parties.bureau(collaboration) : parties.client(collaboration);
        send(told, side, recipients, template);
    }

    private void send(Told told, Side side, List<OutboxMail.Recipient> recipients, LetterTemplate template) {
        Collaboration collaboration = told.collaboration();
        SettingsChange change = told.change();
        letters.send(
                collaboration,
                recipients,
                new CollaborationLetters.Letter(
                        template,
                        change.id() + ":" + change.version(),
                        date(change),
                        language -> terms.of(
                                collaboration, told.fact().before(), told.fact().after(), language),
                        side == Side.BUREAU
                                ? CollaborationLetters.bureauPath(collaboration)
                                : CollaborationLetters.clientPath(collaboration),
                        null));
    }

    /** The day on which it takes effect, or until which it waits for an answer. */
    private static LocalDate date(SettingsChange change) {
        return change.takesEffectOn() == null ? change.answerBy() : change.takesEffectOn();
    }
}
