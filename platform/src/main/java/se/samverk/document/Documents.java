package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.caller.CurrentCaller;
import se.samverk.document.DocumentFact.Occasion;
import se.samverk.document.DocumentFact.Told;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/**
 * What services do with documents: they link them to objects of their own, within their own transaction and for the company
 * whose workspace is open. A service that posts something says so, and the document stays (K7).
 */
@ApplicationScoped
public class Documents {

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    DocumentTexts texts;

    @Inject
    Clock clock;

    @Inject
    Event<Fact> facts;

    /**
     * Something that was posted stands on a document from now on, for good. Repeating it changes nothing.
     *
     * @param name what people call the object
     * @throws BusinessException NOT_FOUND for a document of another company; DOCUMENT_SET_ASIDE
     */
    public void post(String documentId, DocumentObject object, String name) {
        Document document = get(documentId);
        if (isLinked(document, object)) {
            return;
        }
        document.post();
        // Before the link, which the database refuses every change after.
        em.flush();
        em.persist(new DocumentLink(handling(), document, object, true));
        tell(Occasion.DOCUMENT_LINKED, document, null, new Told(document.name(), name));
    }

    /**
     * Something that is not posted holds these documents, and no others.
     *
     * @throws BusinessException NOT_FOUND for a document of another company
     */
    public void hold(List<String> documentIds, DocumentObject object) {
        release(object);
        documentIds.stream()
                .distinct()
                .map(this::get)
                .forEach(document -> em.persist(new DocumentLink(handling(), document, object, false)));
    }

    /** Lets go what holds documents and was not posted. */
    public void release(DocumentObject object) {
        em.createQuery("""
                        delete from DocumentLink l
                        where l.companyId = :company and l.objectKind = :kind and l.objectId = :object
                            and l.posted = false
                        """)
                .setParameter("company", workspace.companyId())
                .setParameter("kind", object.kind())
                .setParameter("object", object.id())
                .executeUpdate();
    }

    /**
     * Whether something posted stands on it.
     *
     * @throws BusinessException NOT_FOUND for a document of another company
     */
    public boolean isPosted(String documentId) {
        return get(documentId).state() == DocumentState.POSTED;
    }

    /**
     * What was read on it, as a proposal.
     *
     * @throws BusinessException NOT_FOUND for a document of another company
     */
    public DocumentReading reading(String documentId) {
        return texts.reading(get(documentId));
    }

    /**
     * @throws BusinessException NOT_FOUND for a document of another company; DOCUMENT_SET_ASIDE
     */
    public void requireNotSetAside(String documentId) {
        Document document = get(documentId);
        if (document.state() == DocumentState.SET_ASIDE) {
            throw BusinessException.at("documents", DocumentError.DOCUMENT_SET_ASIDE, document.name());
        }
    }

    /** The document that a form has brought; empty for none. */
    public Optional<String> handedInBy(String key) {
        return em.createQuery(
                        "select d.id from Document d where d.companyId = :company and d.handInKey = :key", String.class)
                .setParameter("company", workspace.companyId())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /**
     * It is for nothing in the books. Nothing of it goes: it can be taken up again.
     *
     * @throws BusinessException NOT_FOUND for a document of another company; DOCUMENT_POSTED
     */
    public void setAside(String documentId, String reason) {
        Document document = get(documentId);
        document.setAside(reason);
        tell(Occasion.DOCUMENT_SET_ASIDE, document, null, new Told(document.name(), document.reason()));
    }

    /** The documents that something stands on, in the order in which they were linked. */
    public List<DocumentRow> of(DocumentObject object) {
        return em.createQuery(DocumentFinder.ROW + """
                         and d.id in (
                            select l.documentId from DocumentLink l
                            where l.companyId = :company and l.objectKind = :kind and l.objectId = :object)
                        order by d.id
                        """, DocumentRow.class)
                .setParameter("company", workspace.companyId())
                .setParameter("kind", object.kind())
                .setParameter("object", object.id())
                .getResultList();
    }

    /** The ids of those. */
    public List<String> idsOf(DocumentObject object) {
        return of(object).stream().map(DocumentRow::id).toList();
    }

    /** How many wait to be posted in each of these companies; nothing for one in which none does. */
    public Map<String, Long> waiting(List<String> companyIds) {
        return companyIds.isEmpty()
                ? Map.of()
                : em.createQuery("""
                        select new se.samverk.document.Documents$Waiting(d.companyId, count(d))
                        from Document d
                        where d.companyId in :companies and d.state = :state
                        group by d.companyId
                        """, Waiting.class)
                        .setParameter("companies", companyIds)
                        .setParameter("state", DocumentState.WAITING)
                        .getResultStream()
                        .collect(Collectors.toMap(Waiting::companyId, Waiting::number));
    }

    /** Those that wait to be posted in these companies, by when they came. */
    public List<Came> waitingSince(Collection<String> companyIds) {
        return em.createQuery("""
                        select new se.samverk.document.Documents$Came(d.companyId, d.handedInAt)
                        from Document d
                        where d.companyId in :companies and d.state = :state
                        """, Came.class)
                .setParameter("companies", companyIds)
                .setParameter("state", DocumentState.WAITING)
                .getResultList();
    }

    /** When one came to a company. */
    public record Came(String companyId, Instant at) {}

    /** How many wait in a company. */
    public record Waiting(String companyId, Long number) {}

    private boolean isLinked(Document document, DocumentObject object) {
        return em.createQuery("""
                        select count(l) from DocumentLink l
                        where l.documentId = :document and l.objectKind = :kind and l.objectId = :object
                        """, Long.class)
                        .setParameter("document", document.id())
                        .setParameter("kind", object.kind())
                        .setParameter("object", object.id())
                        .getSingleResult()
                > 0;
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a document of another company
     */
    Document get(String documentId) {
        Document document = documentId == null ? null : em.find(Document.class, documentId);
        if (document == null || !document.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        return document;
    }

    Handling handling() {
        return new Handling(
                workspace.companyId(),
                currentCaller.get().userId(),
                workspace.admission().side(),
                clock.instant());
    }

    /** Somebody in the service of the company whose workspace is open. */
    Origin origin() {
        return new Origin(handling(), workspace.readers(), workspace.admission().isReading());
    }

    /** A mail to the address of a company: whoever sent it, nobody knows. */
    Origin originOfMail(Fact.Readers readers) {
        return new Origin(
                new Handling(readers.companyId(), Document.BY_MAIL, Side.CLIENT, clock.instant()), readers, false);
    }

    void tell(Occasion occasion, Document document, Told before, Told after) {
        tell(occasion, document, workspace.readers(), before, after);
    }

    void tell(Occasion occasion, Document document, Fact.Readers readers, Told before, Told after) {
        facts.fire(new DocumentFact(occasion, document.id(), readers, before, after));
    }
}
