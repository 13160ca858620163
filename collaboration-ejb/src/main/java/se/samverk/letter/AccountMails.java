package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.AccountEvent;
import se.samverk.shared.Ids;
import se.samverk.shared.Time;

/** Who is told what when something happens to an account (S9, D9a, D12). */
@ApplicationScoped
public class AccountMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    Outbox outbox;

    void tell(@Observes AccountEvent event) {
        switch (event.occasion()) {
            case PASSWORD_RESET -> tell(event, MailTemplate.PASSWORD_RESET, "/nytt-losenord/{token}");
            case PASSWORD_CHANGED -> tell(event, MailTemplate.PASSWORD_CHANGED, "/glomt-losenord");
            case BUREAU_REGISTRATION -> tell(event, MailTemplate.BUREAU_REGISTRATION, "/bekrafta-byra/{token}");
            case BUREAU_REGISTRATION_TRIED -> tell(event, MailTemplate.BUREAU_REGISTRATION_TRIED, "/hem");
        }
    }

    private void tell(AccountEvent event, MailTemplate template, String path) {
        AccountEvent.Addressee to = event.to();
        outbox.add(
                event.linkId() == null ? Ids.next() : event.linkId(),
                new OutboxMail.Recipient(to.email(), to.name(), to.language()),
                new OutboxMail.Content(
                        template,
                        Arrays.asList(
                                event.companyName(),
                                to.name(),
                                TIME.format(event.time().atZone(Time.ZONE)),
                                null),
                        path,
                        event.linkId(),
                        null));
    }
}
