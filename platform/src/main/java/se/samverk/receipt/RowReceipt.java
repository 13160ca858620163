package se.samverk.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import se.samverk.bank.BankRow;

/** How a payment stands with its receipt. It is kept, so that the list of those that are missing needs one look at one index. */
@Entity
@Table(name = "row_receipt")
public class RowReceipt {

    @Id
    @Column(name = "row_id")
    private String rowId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Enumerated(EnumType.STRING)
    private ReceiptState state;

    @Column(name = "answer_id")
    private String answerId;

    @Version
    private int version;

    protected RowReceipt() {}

    RowReceipt(BankRow row) {
        this.rowId = row.id();
        this.companyId = row.companyId();
        this.bookedOn = row.bookedOn();
        this.state = ReceiptState.MISSING;
    }

    /**
     * What follows from how it stands in the books, whatever was so before.
     *
     * @param answer the one that stands; null for none
     * @param ruled whether somebody has said that payments like this need none
     */
    void judge(RowStanding standing, ReceiptAnswer answer, boolean ruled) {
        if (answer == null) {
            boolean clear = ruled || standing == RowStanding.DOCUMENTED || standing == RowStanding.NEEDS_NONE;
            this.answerId = null;
            this.state = clear ? ReceiptState.CLEAR : ReceiptState.MISSING;
        } else {
            this.answerId = answer.id();
            this.state = answer.isSeen() ? ReceiptState.SETTLED : ReceiptState.ANSWERED;
        }
    }

    String rowId() {
        return rowId;
    }

    String companyId() {
        return companyId;
    }

    ReceiptState state() {
        return state;
    }

    String answerId() {
        return answerId;
    }

    int version() {
        return version;
    }
}
