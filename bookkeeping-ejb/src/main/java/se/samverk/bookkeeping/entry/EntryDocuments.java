package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverk.document.DocumentObject;
import se.samverk.document.Documents;
import se.samverk.shared.BusinessException;

/** The documents on which entries stand, and those that drafts hold until they are posted (K6–K8). */
@ApplicationScoped
public class EntryDocuments {

    /** What a link to an entry is called. */
    public static final String KIND = "entry";

    private static final String DRAFT = "entry-draft";
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    /** An entry, as documents know it. */
    public static DocumentObject ofEntry(String entryId) {
        return new DocumentObject(KIND, entryId);
    }

    /** Whether it is an entry that stands on a document. */
    public static boolean isEntry(DocumentObject object) {
        return object.kind().equals(KIND);
    }

    /** Whether it is a draft that holds a document. */
    public static boolean isDraft(DocumentObject object) {
        return object.kind().equals(DRAFT);
    }

    /**
     * The entry stands on these from now on, for good.
     *
     * @throws BusinessException NOT_FOUND for a document of another company; DOCUMENT_SET_ASIDE
     */
    void post(EntryRow entry, List<String> documentIds) {
        documentIds.stream()
                .distinct()
                .forEach(document -> documents.post(document, ofEntry(entry.id()), entry.name()));
    }

    /**
     * Makes sure that no entry stands on any of these that has not been taken back: two people may have the same one before them.
     *
     * @throws BusinessException at {@code documents}: DOCUMENT_IN_BOOKS
     */
    void requireNotPosted(String companyId, List<String> documentIds) {
        if (documentIds.isEmpty()) {
            return;
        }
        em.createQuery("""
                        select new se.samverk.bookkeeping.entry.EntryDocuments$Standing(d.name, e.series, e.number)
                        from DocumentLink l, Document d, Entry e
                        where l.companyId = :company and l.documentId in :documents and l.objectKind = :kind
                            and d.id = l.documentId and e.id = l.objectId and e.reversesId is null
                            and not exists (select r.id from Entry r where r.reversesId = e.id)
                        order by l.id
                        """, Standing.class)
                .setParameter("company", companyId)
                .setParameter("documents", documentIds)
                .setParameter("kind", KIND)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(standing -> {
                    throw BusinessException.at(
                            "documents", EntryError.DOCUMENT_IN_BOOKS, standing.document(), standing.name());
                });
    }

    /** A document and an entry that stands on it. */
    public record Standing(String document, String series, Integer number) {

        private String name() {
            return series + " " + number;
        }
    }

    /** Of these entries those that stand on a document. */
    public Set<String> documented(String companyId, Collection<String> entryIds) {
        List<String> ids = List.copyOf(entryIds);
        Set<String> documented = new HashSet<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            documented.addAll(em.createQuery("""
                            select l.objectId from DocumentLink l
                            where l.companyId = :company and l.objectKind = :kind and l.objectId in :entries
                            """, String.class)
                    .setParameter("company", companyId)
                    .setParameter("kind", KIND)
                    .setParameter("entries", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .getResultList());
        }
        return documented;
    }

    /** The documents of an entry. */
    List<String> of(String entryId) {
        return documents.idsOf(ofEntry(entryId));
    }

    /**
     * The draft holds these, and no others.
     *
     * @throws BusinessException NOT_FOUND for a document of another company
     */
    void hold(EntryDraft draft, List<String> documentIds) {
        documents.hold(documentIds, new DocumentObject(DRAFT, draft.id()));
    }

    /** The draft is gone, and lets its documents go. */
    void release(EntryDraft draft) {
        documents.release(new DocumentObject(DRAFT, draft.id()));
    }
}
