package se.samverk.demonstration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * A mail in the mailbox.
     *
     * @param subject its name, where no module declares it
     * @param content null where no module declares it
     */
    public record Mail(String id, String email, Instant createdAt, String subject, MailText.Rendered content) {

        static Mail of(OutboxMail mail, MailText texts) {
            return new Mail(
                    mail.id(),
                    mail.recipientEmail(),
                    mail.createdAt(),
                    texts.subject(mail),
                    texts.isDeclared(mail) ? texts.render(mail) : null);
        }
    }

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
                .map(mail -> Mail.of(mail, texts))
                .toList();
    }

    /**
     * The HTML of one mail.
     *
     * @throws BusinessException NOT_FOUND, also where no module declares it
     */
    @Requires(Right.ANYONE)
    public String html(String mailId) {
        requireOpen();
        return Optional.ofNullable(em.find(OutboxMail.class, mailId))
                .filter(texts::isDeclared)
                .map(mail -> texts.render(mail).html())
                .orElseThrow(BusinessException::notFound);
    }

    private void requireOpen() {
        if (settings.sendsMails()) {
            throw BusinessException.notFound();
        }
    }
}
