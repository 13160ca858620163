package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import se.samverk.caller.CurrentCaller;
import se.samverk.document.DocumentView.FileView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.Time;
import se.samverk.workspace.Workspace;

/** Reads documents as people look at them: all of the company, or for those who only report their own. */
@ApplicationScoped
public class DocumentFinder {

    static final String ROW = """
            select new se.samverk.document.DocumentRow(
                d.id, d.name, d.description, d.handedInAt, u.name, d.side, d.pages, d.state,
                t.total, t.currency, t.datedOn, t.seller, d.handedInBy)
            from Document d
            left join User u on u.id = d.handedInBy
            left join DocumentText t on t.documentId = d.id
            where d.companyId = :company
            """;

    private static final int PAGE = 50;

    /** So many of the latest are searched for a part of a text, which no index finds: what it takes has an end. Days find the others. */
    private static final int MOST_SEARCHED = 10_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Documents documents;

    @Inject
    DocumentTexts texts;

    /** A page of the documents, the latest handed in first. */
    Page<DocumentRow> page(DocumentQuery query, Keyset from) {
        return page(query, from, MOST_SEARCHED);
    }

    /**
     * @param mostSearched so many of the latest are searched for a text
     */
    Page<DocumentRow> page(DocumentQuery query, Keyset from, int mostSearched) {
        String oldest = query.isOfText() ? oldest(mostSearched) : "";
        return from.page(place -> bound(query, oldest, place), PAGE, DocumentRow::id);
    }

    /** The id of the oldest that is searched; what comes before all ids where it is all of them. */
    private String oldest(int mostSearched) {
        return em.createQuery(
                        "select d.id from Document d where d.companyId = :company order by d.id desc", String.class)
                .setParameter("company", workspace.companyId())
                .setFirstResult(mostSearched - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    private TypedQuery<DocumentRow> bound(DocumentQuery query, String oldest, Keyset place) {
        StringBuilder conditions = new StringBuilder(ROW);
        if (query.state() != null) {
            conditions.append(" and d.state = :state");
        }
        if (query.day() != null) {
            conditions.append(" and d.handedInAt >= :begin and d.handedInAt < :end");
        } else if (query.isOfText()) {
            conditions.append("""
                     and d.id >= :oldest
                     and (lower(d.description) like :text escape '!'
                        or d.id in (
                            select f.documentId from DocumentFile f
                            where f.companyId = :company and f.documentId >= :oldest and lower(f.name) like :text escape '!')
                    """).append(query.hasWords()).append(')');
        }
        if (!workspace.admission().isReading()) {
            conditions.append(" and d.handedInBy = :caller");
        }
        TypedQuery<DocumentRow> bound = em.createQuery(conditions + place.of("d"), DocumentRow.class)
                .setParameter("company", workspace.companyId());
        if (query.state() != null) {
            bound.setParameter("state", query.state());
        }
        if (query.day() != null) {
            bound.setParameter("begin", Time.endOf(query.day().minusDays(1)))
                    .setParameter("end", Time.endOf(query.day()));
        } else if (query.isOfText()) {
            query.bindWords(bound.setParameter("text", query.pattern()).setParameter("oldest", oldest));
        }
        if (!workspace.admission().isReading()) {
            bound.setParameter("caller", currentCaller.get().userId());
        }
        return bound;
    }

    /** How many wait to be posted. */
    int waiting() {
        return em.createQuery("""
                        select count(d) from Document d
                        where d.companyId = :company and d.state = :state
                        """, Long.class)
                .setParameter("company", workspace.companyId())
                .setParameter("state", DocumentState.WAITING)
                .getSingleResult()
                .intValue();
    }

    /**
     * The one that waits longest beyond a document; of none the one that waits longest of all. What a draft holds is somebody's
     * already. Empty at the end.
     */
    Optional<String> nextWaiting(String afterId) {
        return em.createQuery("""
                        select d.id from Document d
                        where d.companyId = :company and d.state = :state and d.id > :after
                            and not exists (select l.id from DocumentLink l where l.documentId = d.id)
                        order by d.id
                        """, String.class)
                .setParameter("company", workspace.companyId())
                .setParameter("state", DocumentState.WAITING)
                .setParameter("after", afterId == null ? "" : afterId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    DocumentView view(String documentId) {
        Document document = visible(documentId);
        DocumentRow row = em.createQuery(ROW + " and d.id = :document", DocumentRow.class)
                .setParameter("company", workspace.companyId())
                .setParameter("document", documentId)
                .getSingleResult();
        return new DocumentView(
                row,
                document.reason(),
                pictures(documentId),
                files(documentId),
                objects(documentId),
                texts.reading(document),
                document.version());
    }

    /**
     * A document of the company; for those who only report, of their own.
     *
     * @throws BusinessException NOT_FOUND
     */
    Document visible(String documentId) {
        Document document = documents.get(documentId);
        if (!workspace.admission().isReading()
                && !document.handedInBy().equals(currentCaller.get().userId())) {
            throw BusinessException.notFound();
        }
        return document;
    }

    private int pictures(String documentId) {
        return em.createQuery("select count(p) from DocumentPicture p where p.documentId = :document", Long.class)
                .setParameter("document", documentId)
                .getSingleResult()
                .intValue();
    }

    private List<DocumentObject> objects(String documentId) {
        return em.createQuery("""
                        select new se.samverk.document.DocumentObject(l.objectKind, l.objectId)
                        from DocumentLink l
                        where l.documentId = :document
                        order by l.id
                        """, DocumentObject.class)
                .setParameter("document", documentId)
                .getResultList();
    }

    private List<FileView> files(String documentId) {
        return em.createQuery("""
                        select new se.samverk.document.DocumentView$FileView(
                            f.number, f.name, f.type, f.bytes, f.sha256, f.pages, f.active)
                        from DocumentFile f
                        where f.documentId = :document
                        order by f.number
                        """, FileView.class)
                .setParameter("document", documentId)
                .getResultList();
    }
}
