package se.samverk.bookkeeping.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Ids;

/** An entry that is not posted yet (B25): it has no number, and may be incomplete or wrong. */
@Entity
@Table(name = "entry_draft")
public class EntryDraft {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String content;

    private String description;

    @Column(name = "entry_month")
    private Integer month;

    private boolean proposed;

    @Column(name = "sent_back_because")
    private String sentBackBecause;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected EntryDraft() {}

    EntryDraft(Keeper by, boolean proposed, Instant now) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.madeBy = by.userId();
        this.madeAt = now;
        this.proposed = proposed;
    }

    /**
     * @param of the month of its day; null where none can be read yet
     */
    void keep(String typed, String title, YearMonth of, Instant now) {
        this.content = typed;
        this.description = title;
        this.month = of == null ? null : Month.number(of);
        this.changedAt = now;
    }

    /** The side that posts wants to know something first. */
    void sendBack(String reason, Instant now) {
        this.proposed = false;
        this.sentBackBecause = reason;
        this.changedAt = now;
    }

    /** It waits for the side that posts, once more. */
    void proposeAgain() {
        this.proposed = true;
        this.sentBackBecause = null;
    }

    /** Null while it has not been sent back. */
    String sentBackBecause() {
        return sentBackBecause;
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    String content() {
        return content;
    }

    String description() {
        return description;
    }

    boolean isProposed() {
        return proposed;
    }

    int version() {
        return version;
    }
}
