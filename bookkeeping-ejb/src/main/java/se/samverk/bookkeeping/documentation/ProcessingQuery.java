package se.samverk.bookkeeping.documentation;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.Time;

/**
 * Which part of the processing history is wanted; what is null is not asked for.
 *
 * @param from the first day
 * @param to the last day
 */
public record ProcessingQuery(LocalDate from, LocalDate to, ProcessingKind kind) {

    public static final ProcessingQuery ALL = new ProcessingQuery(null, null, null);

    String conditions() {
        return "a.companyId = :company and a.factType in :types"
                + (from == null ? "" : " and a.happenedAt >= :from")
                + (to == null ? "" : " and a.happenedAt < :to");
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query, String companyId) {
        List<String> types = kind == null ? ProcessingKind.allFactTypes() : kind.factTypes();
        query.setParameter("company", companyId).setParameter("types", types);
        if (from != null) {
            query.setParameter("from", from.atStartOfDay(Time.ZONE).toInstant());
        }
        if (to != null) {
            query.setParameter("to", to.plusDays(1).atStartOfDay(Time.ZONE).toInstant());
        }
        return query;
    }
}
