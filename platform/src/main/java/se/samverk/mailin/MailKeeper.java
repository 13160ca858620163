package se.samverk.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.caller.Caller;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.Users;
import se.samverk.limit.RateLimits;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;

/** Keeps addresses, and which mails were taken care of, each in a transaction of its own (K16). */
@ApplicationScoped
@Transactional
public class MailKeeper {

    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINES = 1500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    Outbox outbox;

    @Inject
    RateLimits limits;

    /** Whose address that is; empty for nobody's, also for one that has ended. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Addressee> addressee(String localPart) {
        return em.createQuery("""
                        select new se.samverk.mailin.Addressee(a.companyId, a.serviceCode)
                        from MailAddress a where a.localPart = :part and a.standing = 1
                        """, Addressee.class)
                .setParameter("part", localPart)
                .getResultStream()
                .findFirst();
    }

    Optional<MailAddress> standing(String companyId) {
        return em.createQuery(
                        "select a from MailAddress a where a.companyId = :company and a.standing = 1",
                        MailAddress.class)
                .setParameter("company", companyId)
                .getResultStream()
                .findFirst();
    }

    /** A new address, and the end of the one before, at once. */
    MailAddress renew(Addressee addressee, Caller caller) {
        // Held, so that of two at once the second ends what the first has made.
        companies.getForUpdate(addressee.companyId());
        end(addressee.companyId());
        MailAddress made = new MailAddress(addressee, clock.instant()).by(caller.userId());
        em.persist(made);
        em.flush();
        return made;
    }

    /** Whether there was one to end. */
    boolean end(String companyId) {
        Optional<MailAddress> before = standing(companyId);
        before.ifPresent(address -> {
            address.end(clock.instant());
            em.flush();
        });
        return before.isPresent();
    }

    /** Whether a mail has been taken care of. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean isKept(String companyId, MailHead head) {
        return em.createQuery(
                                "select count(m) from ReceivedMail m where m.companyId = :company and m.messageKey = :key",
                                Long.class)
                        .setParameter("company", companyId)
                        .setParameter("key", head.key())
                        .getSingleResult()
                > 0;
    }

    /**
     * A mail has been taken care of: what was refused is listed, and a user of the company who sent it is told, once. Nobody else is
     * ever answered: the sender of a mail is whom it names.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void keep(String companyId, MailHead head, int documents, List<Refusal> refused) {
        Company company = companies.getForUpdate(companyId);
        if (isKeptNow(companyId, head)) {
            return;
        }
        Instant now = clock.instant();
        ReceivedMail mail = new ReceivedMail(companyId, head, documents, now);
        em.persist(mail);
        em.flush();
        for (int i = 0; i < refused.size(); i++) {
            em.persist(new RefusedPart(mail, i + 1, refused.get(i), now));
        }
        if (!refused.isEmpty() && !head.automatic()) {
            tell(company, mail, head, refused);
        }
    }

    private boolean isKeptNow(String companyId, MailHead head) {
        return !em.createQuery(
                        "select m.id from ReceivedMail m where m.companyId = :company and m.messageKey = :key",
                        String.class)
                .setParameter("company", companyId)
                .setParameter("key", head.key())
                .getResultList()
                .isEmpty();
    }

    /** So many a day each: anybody writes their address as the sender. */
    private void tell(Company company, ReceivedMail mail, MailHead head, List<Refusal> refused) {
        users.members(company.id()).stream()
                .filter(member -> member.email().equalsIgnoreCase(head.sender()))
                .findFirst()
                .filter(member -> limits.acquire(1, MailInLimits.ANSWERS, member.userId()))
                .ifPresent(member -> outbox.add(
                        mail.id(),
                        OutboxMail.Recipient.of(member),
                        new OutboxMail.Content(
                                MailInMail.MAIL_PARTS_REFUSED,
                                List.of(
                                        company.name(),
                                        head.subject().isEmpty() ? "–" : WithoutLinks.of(head.subject()),
                                        lines(refused, member.language())),
                                "/mina/tjanster",
                                null,
                                null)));
    }

    private static String lines(List<Refusal> refused, Language language) {
        return PlainText.beginning(
                refused.stream()
                        .limit(MOST_LINES)
                        .map(refusal -> refusal.name() + ": " + RefusedPart.text(refusal.reason(), language))
                        .map(WithoutLinks::of)
                        .collect(Collectors.joining("\n")),
                LONGEST_LINES);
    }

    /** The latest that were not taken. */
    List<RefusedMail> refused(String companyId) {
        return em.createQuery("""
                        select new se.samverk.mailin.RefusedMail(
                            p.refusedAt, m.sender, m.subject, p.name, p.reasonInSwedish, p.reasonInEnglish)
                        from RefusedPart p, ReceivedMail m
                        where p.companyId = :company and p.refusedAt > :oldest and m.id = p.mailId
                        order by p.refusedAt desc, p.mailId, p.number
                        """, RefusedMail.class)
                .setParameter("company", companyId)
                .setParameter("oldest", clock.instant().minus(Duration.ofDays(MailInLimits.SHOWN_DAYS)))
                .setMaxResults(MailInLimits.MOST_SHOWN)
                .getResultList();
    }

    /** Removes what is no longer shown: strangers write it. A document has its key of its own, by which it is handed in once. */
    public void sweep() {
        Instant oldest = clock.instant().minus(Duration.ofDays(MailInLimits.SHOWN_DAYS));
        em.createQuery("delete from RefusedPart p where p.refusedAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
        em.createQuery("""
                        delete from ReceivedMail m
                        where m.receivedAt < :oldest
                            and not exists (select p.number from RefusedPart p where p.mailId = m.id)
                        """).setParameter("oldest", oldest).executeUpdate();
    }
}
