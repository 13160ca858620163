package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.delivery.MailText;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.letter.SentMailService;
import se.samverk.letter.SentMailService.SentMail;
import se.samverk.notebook.NotebookMail;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.testing.OnBothDatabases;

/** Mails of whichever module, by what the outbox holds of them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class MailStoryTest extends Story {

    private void share(String occasion, String note, Language language) {
        scene.server.inTransaction(() -> service(Outbox.class)
                .add(
                        occasion,
                        new OutboxMail.Recipient(maria.email(), "Maria Syd", language),
                        new OutboxMail.Content(
                                NotebookMail.NOTE_SHARED, List.of("Anna", note), "/anteckningar", null, lind.id())));
    }

    private List<SentMail> sentMails() {
        return scene.as(anna, () -> service(SentMailService.class).page(null, Keyset.FIRST))
                .rows();
    }

    @Test
    @DisplayName("A service sends a mail of its own, with its own words")
    void isOfAService() {
        share("1", "milk", Language.SV);
        share("2", "bread", Language.EN);

        List<MailText.Rendered> mails = scene.mails(maria.email());
        assertThat(mails)
                .extracting(MailText.Rendered::subject)
                .containsExactly("A note from Anna", "En anteckning från Anna");
        assertThat(mails.get(1).text())
                .contains("Anna har skrivit:\n\nmilk\n\nÖppna anteckningarna:")
                .contains("Du får det här mejlet eftersom");
    }

    @Test
    @DisplayName("A mail of a service that is there no more hides no other in the list, and can be seen in it")
    void isOfNoModule() {
        share("1", "milk", Language.SV);
        scene.server.inDatabase(
                em -> em.createNativeQuery("update outbox_mail set template = 'GONE' where recipient_email = ?1")
                        .setParameter(1, maria.email())
                        .executeUpdate());
        share("2", "bread", Language.SV);

        assertThat(sentMails())
                .extracting(SentMail::recipientEmail, SentMail::subject)
                .containsExactly(tuple(maria.email(), "En anteckning från Anna"), tuple(maria.email(), "GONE"));
    }
}
