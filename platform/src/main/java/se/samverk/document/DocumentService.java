package se.samverk.document;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.document.DocumentFact.Occasion;
import se.samverk.document.DocumentFact.Told;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ReportersToo;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** The documents of a company, in whichever of its services one stands (K1–K5). */
@Boundary
@OfService(OfService.ANY)
public class DocumentService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    HandIns handIns;

    @Inject
    DocumentFinder finder;

    @Inject
    Documents documents;

    /**
     * Hands in a document: a PDF, or pictures that are its pages. Either side does, whoever posts. By the form by which one
     * was handed in already it is that one.
     *
     * @return its id
     * @throws BusinessException DOCUMENT_NO_FILE, DOCUMENT_TOO_LARGE, DOCUMENT_TOO_MANY_FILES, DOCUMENT_PDF_IS_NO_PAGE; of each
     *     file what {@link FileLooks} refuses, and DOCUMENT_THERE_ALREADY or
     *     DOCUMENT_THERE_ALREADY_OF_OTHERS
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Transactional(TxType.NOT_SUPPORTED)
    @Does(value = Does.EITHER_SIDE, from = ServiceRole.REPORTER)
    public String handIn(DocumentForm form) {
        return handIns.handIn(form);
    }

    /** A page of the documents, the latest handed in first; of those who only report, their own. */
    @ReportersToo
    @Requires(Right.READ_IN_SERVICE)
    public Page<DocumentRow> page(DocumentQuery query, Keyset from) {
        return finder.page(query, from);
    }

    /** How many wait to be posted. */
    @Requires(Right.READ_IN_SERVICE)
    public int waiting() {
        return finder.waiting();
    }

    /**
     * The document to be posted next: what has waited longest.
     *
     * @param afterId beyond this one; null for the first of all
     * @return empty at the end
     */
    @Requires(Right.READ_IN_SERVICE)
    public Optional<String> nextWaiting(String afterId) {
        return finder.nextWaiting(afterId);
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @ReportersToo
    @Requires(Right.READ_IN_SERVICE)
    public DocumentView view(String documentId) {
        return finder.view(documentId);
    }

    /** The documents that something of a service stands on. */
    @Requires(Right.READ_IN_SERVICE)
    public List<DocumentRow> of(DocumentObject object) {
        return documents.of(object);
    }

    /**
     * A page to be looked at.
     *
     * @param number from 1
     * @return a JPEG
     * @throws BusinessException NOT_FOUND
     */
    @ReportersToo
    @Requires(Right.READ_IN_SERVICE)
    public byte[] picture(String documentId, int number) {
        finder.visible(documentId);
        DocumentPicture picture = em.find(DocumentPicture.class, new DocumentPicture.Key(documentId, number));
        if (picture == null) {
            throw BusinessException.notFound();
        }
        return picture.content();
    }

    /**
     * Writes a file as it came, byte for byte.
     *
     * @param number from 1
     * @throws BusinessException NOT_FOUND
     */
    @ReportersToo
    @Requires(Right.READ_IN_SERVICE)
    public void write(String documentId, int number, OutputStream target) throws IOException {
        finder.visible(documentId);
        DocumentFile file = em.find(DocumentFile.class, new DocumentFile.Key(documentId, number));
        if (file == null) {
            throw BusinessException.notFound();
        }
        for (int written = 0, part = 0; written < file.bytes(); part++) {
            DocumentPart next = em.find(DocumentPart.class, new DocumentPart.Key(documentId, number, part));
            target.write(next.content());
            written += next.content().length;
            em.detach(next);
        }
    }

    /**
     * Says what a document is.
     *
     * @param text null for nothing
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, DOCUMENT_POSTED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = Does.EITHER_SIDE, from = ServiceRole.REPORTER)
    public void describe(String documentId, String text, int version) {
        Document document = get(documentId, version);
        Told before = new Told(document.name(), document.description());
        document.describe(PlainText.optional("description", text, DocumentLimits.LONGEST_TEXT));
        documents.tell(
                Occasion.DOCUMENT_DESCRIBED, document, before, new Told(document.name(), document.description()));
    }

    /**
     * It is for nothing in the books. Nothing of it goes: it can be taken up again.
     *
     * @param reason why
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, REQUIRED, DOCUMENT_POSTED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void setAside(String documentId, String reason, int version) {
        Document document = get(documentId, version);
        documents.setAside(document.id(), PlainText.required("reason", reason, DocumentLimits.LONGEST_TEXT));
    }

    /**
     * It waits to be posted again. Of one that was not set aside nothing changes.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void takeUp(String documentId) {
        Document document = finder.visible(documentId);
        if (document.state() == DocumentState.SET_ASIDE) {
            document.takeUp();
            documents.tell(Occasion.DOCUMENT_TAKEN_UP, document, null, new Told(document.name(), null));
        }
    }

    private Document get(String documentId, int version) {
        Document document = finder.visible(documentId);
        if (document.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        return document;
    }
}
