package se.samverk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.fact.Fact;
import se.samverk.fact.Facts;

/**
 * The facts of the record, for whoever tells how something was: what has been changed since a moment, undone from the
 * latest on, is how it was then.
 */
@ApplicationScoped
public class RecordedFacts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Facts facts;

    /**
     * A fact with when and by whom.
     *
     * @param companyId for which company the person acted; null for the system
     */
    public record Told<T extends Fact>(Instant at, String person, String companyId, T fact) {}

    /** What has happened since a moment, the latest first; what this version no longer reads is left out. */
    public <T extends Fact> List<Told<T>> since(Instant moment, Fact.Readers readers, Class<T> type) {
        return told(readers, type, "a.happenedAt > :moment order by a.id desc", moment);
    }

    /** What has happened up to a moment, the earliest first; what this version no longer reads is left out. */
    public <T extends Fact> List<Told<T>> until(Instant moment, Fact.Readers readers, Class<T> type) {
        return told(readers, type, "a.happenedAt <= :moment order by a.id", moment);
    }

    private <T extends Fact> List<Told<T>> told(
            Fact.Readers readers, Class<T> type, String conditions, Instant moment) {
        boolean ofCompany = readers.companyId() != null;
        return em.createQuery("""
                        select a from AuditEntry a
                        where %s = :reader and a.factType = :type and %s
                        """.formatted(ofCompany ? "a.companyId" : "a.bureauId", conditions), AuditEntry.class)
                .setParameter("reader", ofCompany ? readers.companyId() : readers.bureauId())
                .setParameter("type", facts.name(type))
                .setParameter("moment", moment)
                .getResultStream()
                .flatMap(row -> told(row, type))
                .toList();
    }

    private <T extends Fact> Stream<Told<T>> told(AuditEntry row, Class<T> type) {
        Optional<Fact> fact = row.fact().flatMap(facts::read);
        return fact.stream()
                .map(type::cast)
                .map(each -> new Told<>(row.happenedAt(), row.userName(), row.actingCompanyId(), each));
    }
}
