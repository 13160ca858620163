package se.samverk.demonstration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.delivery.MailText;
import se.samverk.delivery.OutboxMail;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Settings;

/** The mails of the demonstration, open to everybody as long as none leaves the server. */
@Boundary
public class MailboxService {

    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    MailText texts;

    /** A mail in the mailbox. */
    public record Mail(String id, String email, Instant createdAt, String subject, String text, String link) {}

    /**
     * The latest fifty, newest first.
     *
     * @throws BusinessException NOT_FOUND when mails are sent
     */
    @Requires(Right.ANYONE)
    public List<Mail> latest() {
        requireOpen();
        return em.createQuery("select m from OutboxMail m order by m.id desc", OutboxMail.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::shown)
                .toList();
    }

    /**
     * The HTML of one mail.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.ANYONE)
    public String html(String mailId) {
        requireOpen();
        OutboxMail mail = em.find(OutboxMail.class, mailId);
        if (mail == null) {
            throw BusinessException.notFound();
        }
        return texts.render(mail).html();
    }

    private Mail shown(OutboxMail mail) {
        MailText.Rendered rendered = texts.render(mail);
        return new Mail(
                mail.id(),
                mail.recipientEmail(),
                mail.createdAt(),
                rendered.subject(),
                rendered.text(),
                rendered.link());
    }

    private void requireOpen() {
        if (settings.sendsMails()) {
            throw BusinessException.notFound();
        }
    }
}
