package se.samverk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchiveFolder.Table;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;

/** The record of a company: who did what when, with before and after as the system keeps them (§9, K9). */
@ApplicationScoped
public class RecordArchive implements ArchivePart {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    /** A row of the record. */
    public record Kept(
            String id,
            Instant happenedAt,
            String userName,
            String action,
            String objectType,
            String objectId,
            String factType,
            String fact,
            String before,
            String after) {}

    @Override
    public String folder() {
        return "logg";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Loggen, äldst först: vem som gjorde vad och när, i bokföringen och i samarbetet, med uppgifterna som JSON.",
                "The record, the oldest first: who did what and when, in the books and in the collaboration, with the facts as"
                        + " JSON.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "logg.csv",
                List.of("när", "vem", "vad", "slag", "id", "uppgift", "uppgifter", "före", "efter"),
                table -> write(target.companyId(), table));
    }

    private void write(String companyId, Table table) throws IOException {
        String after = "";
        List<Kept> rows = kept(companyId, after);
        while (!rows.isEmpty()) {
            for (Kept row : rows) {
                table.row(
                        Time.minute(row.happenedAt()),
                        row.userName(),
                        row.action(),
                        row.objectType(),
                        row.objectId(),
                        row.factType(),
                        row.fact(),
                        row.before(),
                        row.after());
            }
            after = rows.get(rows.size() - 1).id();
            rows = kept(companyId, after);
        }
    }

    private List<Kept> kept(String companyId, String after) {
        return em.createQuery("""
                        select new se.samverk.audit.RecordArchive$Kept(
                            a.id, a.happenedAt, a.userName, a.action, a.objectType, a.objectId, a.factType, a.fact, a.before,
                            a.after)
                        from AuditEntry a
                        where a.companyId = :company and a.id > :after
                        order by a.id
                        """, Kept.class)
                .setParameter("company", companyId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
