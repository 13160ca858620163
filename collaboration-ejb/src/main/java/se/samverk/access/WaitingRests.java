package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.access.WaitingView.Rest;
import se.samverk.caller.Caller;
import se.samverk.shared.Time;
import se.samverk.workspace.WaitingTask;

/** What bureaus let rest until a day (B45). It comes back on that day, and never rests past the day by which it is due. */
@ApplicationScoped
class WaitingRests {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What rests, as a service tells of it. */
    record Of(String companyId, String kind, String subjectId) {}

    /** A rest with the name of who said so. */
    public record Found(String companyId, String kind, String subjectId, LocalDate until, String by, String reason) {}

    /** What the caller's bureau lets rest in a service; nothing rests on the company's own side. */
    Map<Of, Rest> of(Caller caller, String serviceCode) {
        return caller.bureau()
                ? em.createQuery("""
                        select new se.samverk.access.WaitingRests$Found(
                            r.companyId, r.kind, r.subjectId, r.until, u.name, r.reason)
                        from WaitingRest r join User u on u.id = r.restedBy
                        where r.bureauId = :bureau and r.serviceCode = :service and r.until > :today
                        """, Found.class)
                        .setParameter("bureau", caller.companyId())
                        .setParameter("service", serviceCode)
                        .setParameter("today", Time.today(clock))
                        .getResultStream()
                        .collect(Collectors.toMap(
                                found -> new Of(found.companyId(), found.kind(), found.subjectId()),
                                found -> new Rest(found.until(), found.by(), found.reason())))
                : Map.of();
    }

    /** The rest of something; null for none. What is due before a rest is over does not wait for it. */
    Rest of(Map<Of, Rest> resting, WaitingTask task, String subject) {
        Rest rest = resting.get(new Of(task.companyId(), task.kind(), subject));
        return rest == null || task.due() != null && task.due().isBefore(rest.until()) ? null : rest;
    }

    Optional<WaitingRest> find(WaitingRest.Key key) {
        return Optional.ofNullable(em.find(WaitingRest.class, key));
    }

    /** Where there is none yet the rests of the bureau that are over are thrown away. */
    WaitingRest begin(Caller caller, WaitingRest.Key key) {
        em.createQuery("delete from WaitingRest r where r.bureauId = :bureau and r.until <= :today")
                .setParameter("bureau", caller.companyId())
                .setParameter("today", Time.today(clock))
                .executeUpdate();
        WaitingRest rest = new WaitingRest(key);
        em.persist(rest);
        return rest;
    }

    void end(WaitingRest rest) {
        em.remove(rest);
    }
}
