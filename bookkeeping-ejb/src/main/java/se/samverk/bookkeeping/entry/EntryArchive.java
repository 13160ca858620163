package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;

/** Which entry stands on which documents (K6, K9): the entries are in the SIE files, the documents in their own folder. */
@ApplicationScoped
public class EntryArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    /** An entry that stands on a document. */
    public record Standing(
            String series, Integer number, LocalDate day, String description, String entryId, String documentId) {}

    @Override
    public String folder() {
        return "bokforing";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Vilka underlag varje verifikation har. Verifikationerna är i SIE-filerna, underlagen i sin mapp.",
                "Which documents each entry has. The entries are in the SIE files, the documents in their folder.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "verifikationer-och-underlag.csv",
                List.of("serie", "nummer", "dag", "text", "verifikation", "underlag"),
                table -> {
                    for (Standing each : standing(target.companyId())) {
                        table.row(
                                each.series(),
                                each.number(),
                                each.day(),
                                each.description(),
                                each.entryId(),
                                each.documentId());
                    }
                });
    }

    private List<Standing> standing(String companyId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.entry.EntryArchive$Standing(
                            e.series, e.number, e.day, e.description, e.id, l.documentId)
                        from Entry e, DocumentLink l
                        where e.companyId = :company and l.companyId = :company and l.objectKind = :kind and l.objectId = e.id
                        order by e.id, l.id
                        """, Standing.class)
                .setParameter("company", companyId)
                .setParameter("kind", EntryDocuments.KIND)
                .getResultList();
    }
}
