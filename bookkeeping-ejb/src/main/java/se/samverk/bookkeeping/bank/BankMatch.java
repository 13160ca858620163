package se.samverk.bookkeeping.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import se.samverk.bank.BankRow;
import se.samverk.shared.Amount;
import se.samverk.shared.Ids;

/** An entry that explains a row of the bank, or a part of it. */
@Entity
@Table(name = "bank_match")
public class BankMatch {

    @Id
    private String id;

    @Column(name = "row_id")
    private String rowId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "entry_id")
    private String entryId;

    /** Which of its accounts: a transfer between two bank accounts explains a row of each. */
    @Column(name = "account_number")
    private String account;

    private BigDecimal amount;
    private boolean posted;

    @Enumerated(EnumType.STRING)
    private Extent extent;

    @Column(name = "matched_at")
    private Instant matchedAt;

    @Column(name = "matched_by")
    private String matchedBy;

    protected BankMatch() {}

    /**
     * @param account the account of the books that the row is on
     * @param part which entry, and how much of the row it explains
     */
    BankMatch(Matcher by, BankRow row, String account, MatchedPart part) {
        this.id = Ids.next();
        this.rowId = row.id();
        this.companyId = row.companyId();
        this.entryId = part.entryId();
        this.account = account;
        this.amount = part.amount().value();
        this.posted = part.posted();
        this.extent = part.extent();
        this.matchedAt = by.at();
        this.matchedBy = by.userId();
    }

    /** Something of its entry is free for another row. */
    void free() {
        this.extent = Extent.PART;
    }

    String id() {
        return id;
    }

    String rowId() {
        return rowId;
    }

    String companyId() {
        return companyId;
    }

    String entryId() {
        return entryId;
    }

    String account() {
        return account;
    }

    Amount amount() {
        return new Amount(amount);
    }

    /** Whether the entry was made of the row. */
    boolean isPosted() {
        return posted;
    }
}
