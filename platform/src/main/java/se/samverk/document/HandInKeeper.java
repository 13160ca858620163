package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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

/** Keeps documents whose files have been looked at, each in a transaction of its own; tells those that are there already (K3). */
@ApplicationScoped
@Transactional
public class HandInKeeper {

    private static final int LONGEST_KEY = 80;

    @PersistenceContext
    EntityManager em;

    @Inject
    Companies companies;

    @Inject
    Documents documents;

    @Inject
    DocumentTexts texts;

    /** What is known of a file that is there. */
    public record Known(String documentId, String name, Instant handedInAt, String handedInBy) {}

    /** The document that a form has brought already. */
    Optional<String> handedInBy(Handling by, String key) {
        return em.createQuery(
                        "select d.id from Document d where d.companyId = :company and d.handInKey = :key", String.class)
                .setParameter("company", by.companyId())
                .setParameter("key", PlainText.required("key", key, LONGEST_KEY))
                .getResultStream()
                .findFirst();
    }

    /**
     * @param found what the files contain, in their order
     * @return the id of the document
     * @throws BusinessException DOCUMENT_THERE_ALREADY, DOCUMENT_THERE_ALREADY_OF_OTHERS
     */
    String keep(Origin origin, DocumentForm form, String description, List<LookedAt> found) {
        Handling by = origin.by();
        // Held, so that of two at once the second sees what the first has brought.
        companies.getForUpdate(by.companyId());
        return handedInBy(by, form.key()).orElseGet(() -> store(origin, form, description, found));
    }

    private String store(Origin origin, DocumentForm form, String description, List<LookedAt> found) {
        Handling by = origin.by();
        Faults faults = new Faults();
        form.files().forEach(sent -> faults.check(() -> checkNew(origin, sent)));
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
        texts.add(document);
        documents.tell(
                Occasion.DOCUMENT_HANDED_IN, document, origin.readers(), null, new Told(document.name(), description));
        return document.id();
    }

    private void checkNew(Origin origin, SentFile sent) {
        em.createQuery("""
                        select new se.samverk.document.HandInKeeper$Known(d.id, d.name, d.handedInAt, d.handedInBy)
                        from Document d, DocumentFile f
                        where f.companyId = :company and f.sha256 = :sha256 and d.id = f.documentId
                        """, Known.class)
                .setParameter("company", origin.by().companyId())
                .setParameter("sha256", Sha256.hex(sent.content()))
                .getResultStream()
                .findFirst()
                .ifPresent(known -> {
                    throw there(origin, sent, known);
                });
    }

    /** Who only reports is not told of what others have handed in (K1). */
    private BusinessException there(Origin origin, SentFile sent, Known known) {
        String name = FileName.shown(sent.name());
        return origin.readingAll() || known.handedInBy().equals(origin.by().userId())
                ? BusinessException.at(
                        "files", DocumentError.DOCUMENT_THERE_ALREADY, name, known.name(), Time.day(known.handedInAt()))
                : BusinessException.at("files", DocumentError.DOCUMENT_THERE_ALREADY_OF_OTHERS, name);
    }
}
