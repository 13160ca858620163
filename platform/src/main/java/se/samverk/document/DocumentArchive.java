package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchiveFolder.Table;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;
import se.samverk.workspace.Side;

/** The documents of a company, each file as it came, with a list of them (K9). */
@ApplicationScoped
public class DocumentArchive implements ArchivePart {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager em;

    /** A file of a document. */
    public record Filed(
            String documentId,
            Integer number,
            String name,
            MediaType type,
            Integer bytes,
            String sha256,
            String title,
            Instant handedInAt,
            String handedInBy,
            Side side,
            DocumentState state,
            String reason) {

        /** Its place in the folder: by document, so that no two are alike. */
        private String path() {
            return documentId + "-" + number + "." + type.extension();
        }
    }

    @Override
    public String folder() {
        return "underlag";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Underlag som de lämnades in, och underlag.csv som säger vad de är. Vilken verifikation de hör till står i"
                        + " bokforing/verifikationer-och-underlag.csv.",
                "Documents as they were handed in, and underlag.csv, which says what they are. The entry that each belongs to"
                        + " stands in bokforing/verifikationer-och-underlag.csv.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "underlag.csv",
                List.of(
                        "fil",
                        "underlag",
                        "namn",
                        "vad",
                        "inlämnat",
                        "av",
                        "part",
                        "läge",
                        "skäl",
                        "typ",
                        "byte",
                        "sha256"),
                table -> writeList(target.companyId(), table));
        String after = "";
        List<Filed> files = filed(target.companyId(), after);
        while (!files.isEmpty()) {
            for (Filed file : files) {
                target.file(file.path(), content -> write(file, content));
            }
            after = files.get(files.size() - 1).documentId();
            files = filed(target.companyId(), after);
        }
    }

    private void writeList(String companyId, Table table) throws IOException {
        String after = "";
        List<Filed> files = filed(companyId, after);
        while (!files.isEmpty()) {
            for (Filed file : files) {
                table.row(
                        file.path(),
                        file.documentId(),
                        file.name(),
                        file.title(),
                        Time.minute(file.handedInAt()),
                        file.handedInBy(),
                        file.side(),
                        file.state(),
                        file.reason(),
                        file.type(),
                        file.bytes(),
                        file.sha256());
            }
            after = files.get(files.size() - 1).documentId();
            files = filed(companyId, after);
        }
    }

    /** All files of the next documents. */
    private List<Filed> filed(String companyId, String after) {
        List<String> ids = em.createQuery(
                        "select d.id from Document d where d.companyId = :company and d.id > :after order by d.id",
                        String.class)
                .setParameter("company", companyId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.document.DocumentArchive$Filed(
                            d.id, f.number, f.name, f.type, f.bytes, f.sha256, d.description, d.handedInAt, u.name, d.side,
                            d.state, d.reason)
                        from Document d
                        join DocumentFile f on f.documentId = d.id
                        left join User u on u.id = d.handedInBy
                        where d.id in :documents
                        order by d.id, f.number
                        """, Filed.class)
                        .setParameter("documents", ids)
                        .getResultList();
    }

    private void write(Filed file, OutputStream target) throws IOException {
        for (int written = 0, part = 0; written < file.bytes(); part++) {
            DocumentPart next =
                    em.find(DocumentPart.class, new DocumentPart.Key(file.documentId(), file.number(), part));
            target.write(next.content());
            written += next.content().length;
            em.detach(next);
        }
    }
}
