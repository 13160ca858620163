package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.document.DocumentObject;
import se.samverk.document.Documents;
import se.samverk.shared.BusinessException;

/** The documents on which entries stand, and those that drafts hold until they are posted (K6–K8). */
@ApplicationScoped
public class EntryDocuments {

    private static final String ENTRY = "entry";
    private static final String DRAFT = "entry-draft";

    @Inject
    Documents documents;

    /** An entry, as documents know it. */
    public static DocumentObject ofEntry(String entryId) {
        return new DocumentObject(ENTRY, entryId);
    }

    /** Whether it is an entry that stands on a document. */
    public static boolean isEntry(DocumentObject object) {
        return object.kind().equals(ENTRY);
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
