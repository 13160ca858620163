package se.samverk.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.shared.Ids;

/** That payments which are alike need no receipt, as who posts has said of one of them. */
@Entity
@Table(name = "receipt_rule")
public class ReceiptRule {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    /** By what they are alike: the words that stay the same from month to month. */
    private String words;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "said_by")
    private String saidBy;

    protected ReceiptRule() {}

    ReceiptRule(Answering by, String words) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.words = words;
        this.saidAt = by.at();
        this.saidBy = by.userId();
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    String words() {
        return words;
    }
}
