package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Time;

/** Those whom companies let read until a day (D7f). */
@ApplicationScoped
public class InvitedReaders {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void add(InvitedReader reader) {
        em.persist(reader);
        em.flush();
    }

    /** A reader, of whichever company. */
    public Optional<InvitedReader> find(String readerId) {
        return Optional.ofNullable(readerId).map(id -> em.find(InvitedReader.class, id));
    }

    /**
     * A reader of a company.
     *
     * @throws BusinessException NOT_FOUND, also for one of another company
     */
    public InvitedReader get(ReaderRef reader) {
        return find(reader.readerId())
                .filter(found -> found.companyId().equals(reader.companyId()))
                .orElseThrow(BusinessException::notFound);
    }

    /** Those that a company has or has had, the last invited first. */
    public List<InvitedReader> of(String companyId) {
        return em.createQuery(
                        "select r from InvitedReader r where r.companyId = :company order by r.id desc",
                        InvitedReader.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** The one that has not been ended, by its address; its day may have passed. */
    public Optional<InvitedReader> notEnded(EmailAddress email, String companyId) {
        return em.createQuery(
                        "select r from InvitedReader r where r.companyId = :company and r.openEmail = :email",
                        InvitedReader.class)
                .setParameter("company", companyId)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** Whether an address is that of somebody who reads, or may say yes to it, today. */
    public boolean isOpen(EmailAddress email, String companyId) {
        return notEnded(email, companyId)
                .filter(reader -> reader.isOpenOn(Time.today(clock)))
                .isPresent();
    }

    /** The caller's own right to read, as it stands now: that is asked at each request, whatever its session says. */
    public Optional<InvitedReader> current(Caller caller) {
        return Optional.ofNullable(caller.reading())
                .flatMap(reading -> find(reading.readerId()))
                .filter(reader -> reader.companyId().equals(caller.companyId())
                        && caller.userId().equals(reader.userId())
                        && reader.isReadingOn(Time.today(clock)));
    }

    /** What somebody reads today, whatever was accepted last first. */
    List<InvitedReader> readBy(String userId) {
        return em.createQuery("""
                        select r from InvitedReader r
                        where r.userId = :user and r.endedAt is null and r.readsUntil >= :today
                        order by r.acceptedAt desc, r.id desc
                        """, InvitedReader.class)
                .setParameter("user", userId)
                .setParameter("today", Time.today(clock))
                .getResultList();
    }

    /** The ids of those whose day has passed, the longest ago first. */
    public List<String> toBeEnded(LocalDate today, int most) {
        return em.createQuery("""
                        select r.id from InvitedReader r
                        where r.endedAt is null and r.readsUntil < :today
                        order by r.readsUntil, r.id
                        """, String.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** The ids of those who read, and whose end is to be told beforehand. */
    public List<String> toBeAnnounced(LocalDate today, int most) {
        return em.createQuery("""
                        select r.id from InvitedReader r
                        where r.endedAt is null and r.userId is not null
                            and r.readsUntil >= :today and r.readsUntil <= :last
                            and (r.announcedFor is null or r.announcedFor <> r.readsUntil)
                        order by r.readsUntil, r.id
                        """, String.class)
                .setParameter("today", today)
                .setParameter("last", today.plusDays(InvitedReader.NOTICE_DAYS))
                .setMaxResults(most)
                .getResultList();
    }
}
