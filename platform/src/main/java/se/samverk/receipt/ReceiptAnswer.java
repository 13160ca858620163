package se.samverk.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import se.samverk.shared.Ids;
import se.samverk.workspace.Side;

/** What somebody has answered of a payment. It never changes and never goes; it is seen to, or taken back. */
@Entity
@Table(name = "receipt_answer")
public class ReceiptAnswer {

    private static final Integer STANDS = 1;

    @Id
    private String id;

    @Column(name = "row_id")
    private String rowId;

    @Column(name = "company_id")
    private String companyId;

    @Enumerated(EnumType.STRING)
    private AnswerKind kind;

    private String reason;

    @Column(name = "document_id")
    private String documentId;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_by")
    private String seenBy;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "taken_back_by")
    private String takenBackBy;

    /** One of a row stands; null for those that were taken back. */
    private Integer standing;

    protected ReceiptAnswer() {}

    ReceiptAnswer(Answering by, RowReceipt receipt, NewAnswer given) {
        this.id = Ids.next();
        this.rowId = receipt.rowId();
        this.companyId = by.companyId();
        this.kind = given.kind();
        this.reason = given.reason();
        this.documentId = given.documentId();
        this.side = by.side();
        this.answeredAt = by.at();
        this.answeredBy = by.userId();
        this.standing = STANDS;
    }

    /** Who posts has seen to it. */
    void see(Answering by) {
        this.seenAt = by.at();
        this.seenBy = by.userId();
    }

    /** What was posted of the payment is taken back: it has to be seen to again. */
    void unsee() {
        this.seenAt = null;
        this.seenBy = null;
    }

    void takeBack(Answering by) {
        this.takenBackAt = by.at();
        this.takenBackBy = by.userId();
        this.standing = null;
    }

    /** Whether it says the same. */
    boolean isSame(NewAnswer given) {
        return kind == given.kind()
                && Objects.equals(reason, given.reason())
                && Objects.equals(documentId, given.documentId());
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    AnswerKind kind() {
        return kind;
    }

    String documentId() {
        return documentId;
    }

    boolean isSeen() {
        return seenAt != null;
    }
}
