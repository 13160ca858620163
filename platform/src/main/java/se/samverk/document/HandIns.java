package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverk.company.Companies;
import se.samverk.document.DocumentFact.Occasion;
import se.samverk.document.DocumentFact.Told;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.shared.Sha256;
import se.samverk.shared.Time;

/** Takes documents in: looks at what the files contain, tells those that are there already, keeps the others (K2–K4). */
@ApplicationScoped
public class HandIns {

    private static final int LONGEST_KEY = 80;

    @PersistenceContext
    EntityManager em;

    @Inject
    FileLooks looks;

    @Inject
    Companies companies;

    @Inject
    Documents documents;

    /** What is known of a file that is there. */
    public record Known(String documentId, String name, Instant handedInAt) {}

    /**
     * @return the id of the document
     * @throws BusinessException see {@link DocumentService#handIn}
     */
    String handIn(DocumentForm form) {
        Handling by = documents.handling();
        Optional<String> before = handedInBy(by, form.key());
        if (before.isPresent()) {
            return before.get();
        }
        String description = PlainText.optional("description", form.description(), DocumentLimits.LONGEST_TEXT);
        check(form.files());
        List<LookedAt> found = look(form.files());
        // Held, so that of two at once the second sees what the first has brought.
        companies.getForUpdate(by.companyId());
        return handedInBy(by, form.key()).orElseGet(() -> keep(by, form, description, found));
    }

    private Optional<String> handedInBy(Handling by, String key) {
        return em.createQuery(
                        "select d.id from Document d where d.companyId = :company and d.handInKey = :key", String.class)
                .setParameter("company", by.companyId())
                .setParameter("key", PlainText.required("key", key, LONGEST_KEY))
                .getResultStream()
                .findFirst();
    }

    private static void check(List<SentFile> files) {
        if (files.isEmpty() || files.stream().anyMatch(file -> file.content().length == 0)) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_NO_FILE);
        }
        if (files.size() > DocumentLimits.MOST_FILES) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_TOO_MANY_FILES, DocumentLimits.MOST_FILES);
        }
        if (files.stream().mapToLong(file -> file.content().length).sum() > DocumentLimits.MOST_BYTES) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_TOO_LARGE, DocumentLimits.MOST_MEGABYTES);
        }
    }

    private List<LookedAt> look(List<SentFile> files) {
        Faults faults = new Faults();
        List<LookedAt> found = files.stream()
                .map(file -> faults.checked(() -> looks.look(file)))
                .toList();
        faults.refuse();
        if (files.size() > 1 && !found.stream().allMatch(file -> file.type().isPicture())) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_PDF_IS_NO_PAGE);
        }
        return found;
    }

    private String keep(Handling by, DocumentForm form, String description, List<LookedAt> found) {
        Faults faults = new Faults();
        form.files().forEach(sent -> faults.check(() -> checkNew(by, sent)));
        faults.refuse();
        Document document =
                new Document(by, form.key(), FileName.shown(form.files().get(0).name()), description);
        found.forEach(document::add);
        em.persist(document);
        int picture = 0;
        for (int i = 0; i < found.size(); i++) {
            SentFile sent = form.files().get(i);
            DocumentFile file = new DocumentFile(document, i + 1, sent, found.get(i));
            em.persist(file);
            for (int part = 0; part * DocumentPart.BYTES < sent.content().length; part++) {
                em.persist(new DocumentPart(file, part, sent.content()));
            }
            for (byte[] shown : found.get(i).pictures()) {
                em.persist(new DocumentPicture(document, ++picture, shown));
            }
        }
        em.flush();
        documents.tell(Occasion.DOCUMENT_HANDED_IN, document, null, new Told(document.name(), description));
        return document.id();
    }

    private void checkNew(Handling by, SentFile sent) {
        em.createQuery("""
                        select new se.samverk.document.HandIns$Known(d.id, d.name, d.handedInAt)
                        from Document d, DocumentFile f
                        where f.companyId = :company and f.sha256 = :sha256 and d.id = f.documentId
                        """, Known.class)
                .setParameter("company", by.companyId())
                .setParameter("sha256", Sha256.hex(sent.content()))
                .getResultStream()
                .findFirst()
                .ifPresent(known -> {
                    throw BusinessException.at(
                            "files",
                            DocumentError.DOCUMENT_THERE_ALREADY,
                            FileName.shown(sent.name()),
                            known.name(),
                            Time.day(known.handedInAt()));
                });
    }
}
