package se.samverk.letter;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.delivery.MailText;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.delivery.OutboxMail.State;
import se.samverk.fact.Fact;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Page;

/** The mails that were sent on a bureau's behalf, and those that could not be. */
@Boundary
public class SentMailService {

    private static final int PAGE = 25;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    MailText texts;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * One mail; never its text or its link.
     *
     * @param language of the subject
     * @param clientName null when it is about no client
     * @param sentAt null until it is sent
     * @param error what the mail server answered last; null when nothing went wrong
     * @param resendable whether {@link #resend} sends it once more
     */
    public record SentMail(
            String id,
            String recipientName,
            String recipientEmail,
            String subject,
            Language language,
            String clientId,
            String clientName,
            State state,
            Instant createdAt,
            Instant sentAt,
            String error,
            boolean resendable) {}

    /**
     * The mails of the caller's bureau, newest first, a page at a time.
     *
     * @param state only those in this state; null for all
     */
    @Requires(Right.MAINTAIN)
    public Page<SentMail> page(State state, Keyset from) {
        Page<Found> page = from.page(
                place -> query(state, place), PAGE, found -> found.mail().id());
        List<SentMail> rows = page.rows().stream().map(this::shown).toList();
        return new Page<>(rows, page.before(), page.after());
    }

    private TypedQuery<Found> query(State state, Keyset from) {
        TypedQuery<Found> query = em.createQuery(
                        """
                        select new se.samverk.letter.SentMailService$Found(m, k.name)
                        from OutboxMail m
                        left join Client k on k.id = m.clientId
                        where m.bureauId = :own
                            %s
                            %s
                        """.formatted(state == null ? "" : "and m.state = :state", from.of("m")), Found.class)
                .setParameter("own", currentCaller.get().companyId());
        if (state != null) {
            query.setParameter("state", state);
        }
        return query;
    }

    /**
     * A mail as a query finds it.
     *
     * @param clientName null when it is about no client
     */
    public record Found(OutboxMail mail, String clientName) {}

    private SentMail shown(Found found) {
        OutboxMail mail = found.mail();
        return new SentMail(
                mail.id(),
                mail.recipientName(),
                mail.recipientEmail(),
                texts.subject(mail),
                mail.language(),
                mail.clientId(),
                found.clientName(),
                mail.state(),
                mail.createdAt(),
                mail.sentAt(),
                mail.lastError(),
                mail.state() != State.WAITING && mail.linkId() == null);
    }

    /**
     * Sends a mail once more, to the same address. One with a personal link is not sent again: its
     * link may be void by now; resending the invitation makes a new one.
     *
     * @throws BusinessException NOT_FOUND; MAIL_WAITING for one that is still on its way;
     *     MAIL_HAS_LINK
     */
    @Retry
    @Requires(Right.MAINTAIN)
    public void resend(String mailId) {
        BureauId bureau = currentCaller.get().bureauId();
        OutboxMail mail = em.createQuery(
                        "select m from OutboxMail m where m.id = :id and m.bureauId = :own", OutboxMail.class)
                .setParameter("id", mailId)
                .setParameter("own", bureau.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        if (mail.state() == State.WAITING) {
            throw new BusinessException(LetterError.MAIL_WAITING);
        }
        if (mail.linkId() != null) {
            throw new BusinessException(LetterError.MAIL_HAS_LINK);
        }
        Instant now = clock.instant();
        outbox.add(mail.copy("resent:" + mail.id() + ":" + now, now));
        em.flush();
        facts.fire(new MailResent(mail.id(), Fact.Readers.ofClient(bureau, mail.clientId()), mail.recipientEmail()));
    }
}
