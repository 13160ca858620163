package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.document.TextLooks.Paper;
import se.samverk.party.NumbersOnPaper;
import se.samverk.party.Parties;
import se.samverk.party.PartyView;
import se.samverk.recognition.Buyer;
import se.samverk.recognition.Guess;
import se.samverk.recognition.PaperReader;
import se.samverk.recognition.ReadPaper;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;

/** Keeps the texts of documents (K12): which wait to be read, what was read, and what it proposes. */
@ApplicationScoped
public class DocumentTexts {

    private static final String KRONOR = "SEK";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Parties parties;

    @Inject
    Event<Queued> queued;

    /** A text waits to be read, once this is committed. */
    record Queued() {}

    /** A document that waits to be posted and that nothing holds, with what was read of it. */
    public record Waiting(
            String documentId, String name, String description, BigDecimal total, LocalDate day, String seller) {

        /** What it is, or how its file is called where nobody said. */
        public String title() {
            return description == null ? name : description;
        }
    }

    void add(Document document) {
        em.persist(new DocumentText(document, clock.instant()));
        queued.fire(new Queued());
    }

    /** The documents whose text is to be read now, the longest due first. */
    @Transactional(TxType.REQUIRES_NEW)
    List<String> due(int most) {
        return em.createQuery("""
                        select t.documentId from DocumentText t
                        where t.state = :waiting and t.lease.dueAt <= :now
                        order by t.lease.dueAt
                        """, String.class)
                .setParameter("waiting", TextState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Takes a text to read it.
     *
     * @return false when another worker was first, or it is given up
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean acquire(String documentId, String worker) {
        DocumentText text = em.find(DocumentText.class, documentId, LockModeType.PESSIMISTIC_WRITE);
        return text != null && text.acquire(worker, clock.instant());
    }

    /** The first files of a document, as they came. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Paper> papers(String documentId) {
        return em.createQuery(
                        "select f from DocumentFile f where f.documentId = :document order by f.number",
                        DocumentFile.class)
                .setParameter("document", documentId)
                .setMaxResults(DocumentLimits.MOST_READ_PAGES)
                .getResultStream()
                .map(file -> new Paper(file.type(), content(file)))
                .toList();
    }

    private byte[] content(DocumentFile file) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(file.bytes());
        for (int part = 0; whole.size() < file.bytes(); part++) {
            DocumentPart next =
                    em.find(DocumentPart.class, new DocumentPart.Key(file.documentId(), file.number(), part));
            whole.writeBytes(next.content());
            em.detach(next);
        }
        return whole.toByteArray();
    }

    /** Keeps what a worker has read that holds it still. */
    @Transactional(TxType.REQUIRES_NEW)
    void read(String documentId, String worker, String said) {
        heldBy(documentId, worker).ifPresent(text -> {
            String seen = seen(said);
            if (seen.codePoints().filter(Character::isLetterOrDigit).count() < DocumentLimits.FEWEST_LETTERS) {
                text.none(clock.instant());
                return;
            }
            text.read(seen, PaperReader.read(seen, buyer(text.companyId())), clock.instant());
            em.flush();
            DocumentWord.of(text).forEach(em::persist);
        });
    }

    /** It is tried again later, or given up. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(String documentId, String worker) {
        heldBy(documentId, worker).ifPresent(text -> text.fail(clock.instant()));
    }

    /** It could not even be tried, which does not count. */
    @Transactional(TxType.REQUIRES_NEW)
    void postponed(String documentId, String worker) {
        heldBy(documentId, worker).ifPresent(text -> text.postpone(clock.instant()));
    }

    private Optional<DocumentText> heldBy(String documentId, String worker) {
        return Optional.ofNullable(em.find(DocumentText.class, documentId, LockModeType.PESSIMISTIC_WRITE))
                .filter(text -> text.isHeldBy(worker));
    }

    /** Line by line what a person would see, without what would act as a command; so long at most. */
    private static String seen(String said) {
        StringBuilder seen = new StringBuilder();
        said.lines()
                .map(line -> PlainText.seen(line.replaceAll("\\p{Cntrl}", " ")))
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (seen.length() + line.length() < DocumentLimits.LONGEST_PAPER) {
                        seen.append(line).append('\n');
                    }
                });
        return seen.toString();
    }

    private Buyer buyer(String companyId) {
        Company company = companies.get(companyId);
        return new Buyer(company.name(), company.organisationNumber().value(), Time.today(clock));
    }

    /** What was read of a document of the company whose workspace is open. */
    DocumentReading reading(Document document) {
        DocumentText text = em.find(DocumentText.class, document.id());
        if (text == null) {
            return DocumentReading.NOTHING;
        }
        ReadPaper paper = text.content() == null ? null : PaperReader.read(text.content(), buyer(document.companyId()));
        return new DocumentReading(text.state(), paper, paper == null ? null : seller(paper));
    }

    private PartyView seller(ReadPaper paper) {
        return parties.ofPaper(new NumbersOnPaper(
                        value(paper.organisationNumber()),
                        value(paper.vatNumber()),
                        value(paper.bankgiro()),
                        value(paper.plusgiro())))
                .orElse(null);
    }

    private static String value(Guess<String> guess) {
        return guess == null ? null : guess.value();
    }

    /** Of a company the documents in kronor of these totals that wait and that nothing holds, the latest first. */
    public List<Waiting> waitingOf(String companyId, Collection<BigDecimal> totals, int most) {
        return totals.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.document.DocumentTexts$Waiting(
                            d.id, d.name, d.description, t.total, t.datedOn, t.seller)
                        from DocumentText t, Document d
                        where t.companyId = :company and t.total > 0 and t.total in :totals and t.currency = :kronor
                            and t.datedOn is not null and d.id = t.documentId and d.state = :state
                            and not exists (select l.id from DocumentLink l where l.documentId = d.id)
                        order by d.id desc
                        """, Waiting.class)
                        .setParameter("company", companyId)
                        .setParameter("totals", totals)
                        .setParameter("kronor", KRONOR)
                        .setParameter("state", DocumentState.WAITING)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** The same of one document; empty where it does not wait, something holds it, or nothing of use was read. */
    public Optional<Waiting> waitingOf(String companyId, PaperRef paper) {
        return em.createQuery("""
                        select new se.samverk.document.DocumentTexts$Waiting(
                            d.id, d.name, d.description, t.total, t.datedOn, t.seller)
                        from DocumentText t, Document d
                        where t.companyId = :company and t.documentId = :document and t.total > 0
                            and t.currency = :kronor and t.datedOn is not null and d.id = t.documentId and d.state = :state
                            and not exists (select l.id from DocumentLink l where l.documentId = d.id)
                        """, Waiting.class)
                .setParameter("company", companyId)
                .setParameter("document", paper.documentId())
                .setParameter("kronor", KRONOR)
                .setParameter("state", DocumentState.WAITING)
                .getResultStream()
                .findFirst();
    }

    /** Which document. */
    public record PaperRef(String documentId) {}
}
