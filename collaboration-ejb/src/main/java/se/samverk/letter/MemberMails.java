package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.MailText;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.AccountLink;
import se.samverk.identity.Member;
import se.samverk.identity.MemberEvent;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/**
 * Who is told what when something is done to a user of a company: the person, unless it did it
 * itself, and the company's administrators when a bureau did it (D6a).
 */
@ApplicationScoped
public class MemberMails {

    @Inject
    Outbox outbox;

    @Inject
    Users users;

    @Inject
    MailText texts;

    void tell(@Observes MemberEvent event) {
        switch (event.change()) {
            case USER_ADDED, ADMINISTRATOR_ADDED, USER_INVITED_AGAIN -> tellAdded(event);
            default -> tellChanged(event);
        }
        if (event.by().isVisiting()) {
            tellAdministrators(event);
        }
    }

    private void tellAdded(MemberEvent event) {
        if (event.link() == null) {
            add(event, recipient(event.user()), MailTemplate.USER_ADDED, "/hem");
        } else {
            add(event, recipient(event.user()), MailTemplate.USER_INVITED, "/nytt-losenord/{token}");
        }
    }

    private void tellChanged(MemberEvent event) {
        if (!event.user().id().equals(event.by().userId())) {
            add(event, recipient(event.user()), MailTemplate.USER_CHANGED, "/hem");
        }
    }

    private void tellAdministrators(MemberEvent event) {
        for (Member administrator : users.administrators(event.company().id())) {
            if (!administrator.userId().equals(event.user().id())) {
                add(
                        event,
                        OutboxMail.Recipient.of(administrator),
                        MailTemplate.USERS_CHANGED_BY_BUREAU,
                        "/mina/anvandare");
            }
        }
    }

    private void add(MemberEvent event, OutboxMail.Recipient recipient, MailTemplate template, String path) {
        AccountLink link = path.contains("{token}") ? event.link() : null;
        List<String> arguments = List.of(
                event.company().name(),
                event.by().signature(),
                link == null ? "" : day(link.expiresAt()),
                what(event, recipient.language()));
        outbox.add(
                event.id(),
                recipient,
                new OutboxMail.Content(template, arguments, path, link == null ? null : link.id(), null));
    }

    private static OutboxMail.Recipient recipient(User user) {
        return new OutboxMail.Recipient(user.email(), user.name(), user.language());
    }

    private String what(MemberEvent event, Language language) {
        return texts.sentence("change." + event.change(), language, event.user().name());
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, Time.ZONE).toString();
    }
}
