package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.due.Lease;
import se.samverk.recognition.Guess;
import se.samverk.recognition.ReadPaper;

/** What stands on a document (K12). What a list shows and searches of it is kept beside the text; all else follows from the text. */
@Entity
@Table(name = "document_text")
public class DocumentText {

    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Until the server has room again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** A server that dies of a text has begun with it, too. */
    static final int MOST_ATTEMPTS = 3;

    @Id
    @Column(name = "document_id")
    private String documentId;

    @Column(name = "company_id")
    private String companyId;

    @Enumerated(EnumType.STRING)
    private TextState state;

    private String content;
    private BigDecimal total;
    private String currency;

    @Column(name = "dated_on")
    private LocalDate datedOn;

    private String seller;

    @Column(name = "read_at")
    private Instant readAt;

    @Embedded
    private Lease lease;

    protected DocumentText() {}

    DocumentText(Document document, Instant now) {
        this.documentId = document.id();
        this.companyId = document.companyId();
        this.state = TextState.WAITING;
        this.lease = Lease.dueAt(now);
    }

    /** Whether a worker has got it; after many vain tries nobody gets it any more. */
    boolean acquire(String worker, Instant now) {
        if (state != TextState.WAITING || !lease.acquire(worker, now, LEASE)) {
            return false;
        }
        if (lease.attempts() > MOST_ATTEMPTS) {
            none(now);
        }
        return state == TextState.WAITING;
    }

    boolean isHeldBy(String worker) {
        return state == TextState.WAITING && lease.isHeldBy(worker);
    }

    void read(String text, ReadPaper paper, Instant now) {
        this.state = TextState.READ;
        this.content = text;
        // Money that comes back is below nothing: it pays no purchase.
        this.total =
                paper.credit() && paper.total() != null ? paper.total().value().negate() : value(paper.total());
        this.currency = value(paper.currency());
        this.datedOn = value(paper.datedOn());
        this.seller = value(paper.name());
        this.readAt = now;
        lease.release();
    }

    private static <T> T value(Guess<T> guess) {
        return guess == null ? null : guess.value();
    }

    void none(Instant now) {
        this.state = TextState.NONE;
        this.readAt = now;
        lease.release();
    }

    void fail(Instant now) {
        if (lease.attempts() >= MOST_ATTEMPTS) {
            none(now);
        } else {
            lease.fail(now);
        }
    }

    /** For a reason that is not its own. */
    void postpone(Instant now) {
        lease.postpone(now, PAUSE);
    }

    String documentId() {
        return documentId;
    }

    String companyId() {
        return companyId;
    }

    TextState state() {
        return state;
    }

    String content() {
        return content;
    }
}
