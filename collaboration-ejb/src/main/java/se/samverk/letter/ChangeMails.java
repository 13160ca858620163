package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import se.samverk.collaboration.ChangeEvent;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Side;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.OutboxMail;
import se.samverk.shared.Time;

/** Who is told what when the settings of a collaboration change, or are to (S4, D4b). */
@ApplicationScoped
public class ChangeMails {

    @Inject
    Parties parties;

    @Inject
    CollaborationLetters letters;

    @Inject
    TermsText terms;

    void tell(@Observes ChangeEvent event) {
        Side asking = event.change().askedBySide();
        Side other = asking == Side.BUREAU ? Side.CLIENT : Side.BUREAU;
        switch (event.occasion()) {
            case ASKED -> tellApprovers(event, other, MailTemplate.CHANGE_ASKED);
            case REMINDED -> tellApprovers(event, other, MailTemplate.CHANGE_REMINDER);
            case PLANNED -> tell(event, other, MailTemplate.CHANGE_PLANNED);
            case APPROVED -> tell(event, asking, MailTemplate.CHANGE_APPROVED);
            case DECLINED -> tell(event, asking, MailTemplate.CHANGE_DECLINED);
            case WITHDRAWN -> tell(event, other, MailTemplate.CHANGE_WITHDRAWN);
            case LAPSED -> tell(event, asking, MailTemplate.CHANGE_LAPSED);
            case IN_EFFECT -> {
                tell(event, Side.BUREAU, MailTemplate.CHANGE_IN_EFFECT);
                tell(event, Side.CLIENT, MailTemplate.CHANGE_IN_EFFECT);
            }
        }
    }

    private void tellApprovers(ChangeEvent event, Side side, MailTemplate template) {
        send(event, side, parties.approvers(event.collaboration(), side), template);
    }

    private void tell(ChangeEvent event, Side side, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        List<OutboxMail.Recipient> recipients =
                side == Side.BUREAU ? parties.bureau(collaboration) : parties.client(collaboration);
        send(event, side, recipients, template);
    }

    private void send(ChangeEvent event, Side side, List<OutboxMail.Recipient> recipients, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        SettingsChange change = event.change();
        letters.send(
                collaboration,
                recipients,
                new CollaborationLetters.Letter(
                        template,
                        change.id() + ":" + change.version(),
                        date(change),
                        language -> terms.of(collaboration, event.before(), change.outcome(), language),
                        side == Side.BUREAU
                                ? "/byra/avtal/" + collaboration.id()
                                : CollaborationLetters.clientPath(collaboration),
                        null));
    }

    /** The day on which it takes effect, or until which it waits for an answer. */
    private static LocalDate date(SettingsChange change) {
        return change.takesEffectOn() == null
                ? LocalDate.ofInstant(change.expiresAt(), Time.ZONE)
                : change.takesEffectOn();
    }
}
