package se.samverk.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.delivery.MailText;
import se.samverk.delivery.SampleMails;
import se.samverk.demonstration.MailboxService.Mail;
import se.samverk.letter.LetterTemplate;
import se.samverk.notebook.NotebookMail;
import se.samverk.shared.Language;
import se.samverk.shared.SampleSettings;

class MailboxServiceTest {

    private static final MailText TEXTS = SampleMails.texts(new SampleSettings(), LetterTemplate.values());

    @Test
    void aMailIsShownAsItIsSent() {
        Mail shown = Mail.of(SampleMails.mail(LetterTemplate.INVITATION, Language.SV), TEXTS);

        assertThat(shown.subject()).isEqualTo(shown.content().subject()).contains("vill samarbeta");
        assertThat(shown.content().text()).contains(shown.content().link());
    }

    @Test
    void aMailThatNoModuleDeclaresIsShownByItsName() {
        Mail shown = Mail.of(SampleMails.mail(NotebookMail.NOTE_SHARED, Language.SV), TEXTS);

        assertThat(shown.subject()).isEqualTo("NOTE_SHARED");
        assertThat(shown.content()).isNull();
    }
}
