package se.samverk.bookkeeping.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;

/** A VAT return from when it is made until it is filed for good, or taken back (B20–B22). */
@Entity
@Table(name = "vat_return")
public class VatReturn {

    /** How far it has come. */
    public enum State {
        MADE,
        /** The client has said yes. */
        APPROVED,
        /** The Tax Agency's receipt is there: nothing changes any more. */
        FILED,
        TAKEN_BACK
    }

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "first_month")
    private int firstMonth;

    @Column(name = "last_month")
    private int lastMonth;

    @Column(name = "version_no")
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    /** For the key that lets one return of a period be at work at a time: 1, or null. */
    @Column(name = "not_filed")
    private Integer notFiled;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "approval_needed")
    private boolean approvalNeeded;

    @Column(name = "entry_id")
    private String entryId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "filed_by")
    private String filedBy;

    private String receipt;

    @Column(name = "receipt_on")
    private LocalDate receiptOn;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "taken_back_by")
    private String takenBackBy;

    private String reason;

    @Column(name = "reversal_id")
    private String reversalId;

    @Version
    private int version;

    protected VatReturn() {}

    /** @param number 1 for the first of its period that stands, 2 for one that corrects it */
    VatReturn(Keeper by, VatPeriod period, int number, Terms terms) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.firstMonth = Month.number(period.firstMonth());
        this.lastMonth = Month.number(period.lastMonth());
        this.number = number;
        this.state = State.MADE;
        this.notFiled = 1;
        this.dueOn = terms.due();
        this.approvalNeeded = terms.approvalNeeded();
        this.entryId = terms.entryId();
        this.madeAt = terms.now();
        this.madeBy = by.userId();
    }

    /**
     * What a return is made with.
     *
     * @param entryId what settles it; null for a return without tax
     */
    record Terms(LocalDate due, boolean approvalNeeded, String entryId, Instant now) {}

    /**
     * The client says yes. One that has been approved stays so.
     *
     * @return whether it was not approved before
     * @throws BusinessException NO_APPROVAL_NEEDED; VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    boolean approve(Keeper by, Instant now) {
        requireAtWork();
        if (!approvalNeeded) {
            throw new BusinessException(FilingError.NO_APPROVAL_NEEDED);
        }
        if (state == State.APPROVED) {
            return false;
        }
        state = State.APPROVED;
        approvedAt = now;
        approvedBy = by.userId();
        return true;
    }

    /**
     * @throws BusinessException NO_APPROVAL_NEEDED, VAT_RETURN_APPROVED_ALREADY; VAT_RETURN_FILED_ALREADY,
     *     VAT_RETURN_TAKEN_BACK
     */
    void requireAwaitingApproval() {
        requireAtWork();
        if (!approvalNeeded) {
            throw new BusinessException(FilingError.NO_APPROVAL_NEEDED);
        }
        if (state == State.APPROVED) {
            throw new BusinessException(FilingError.VAT_RETURN_APPROVED_ALREADY);
        }
    }

    /**
     * The Tax Agency has given its receipt.
     *
     * @throws BusinessException VAT_RETURN_NOT_APPROVED; VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    void file(Keeper by, Receipt given, Instant now) {
        requireAtWork();
        if (approvalNeeded && state != State.APPROVED) {
            throw new BusinessException(FilingError.VAT_RETURN_NOT_APPROVED);
        }
        state = State.FILED;
        notFiled = null;
        receipt = given.number();
        receiptOn = given.day();
        filedAt = now;
        filedBy = by.userId();
    }

    /**
     * It does not stand any more.
     *
     * @param reversal what takes its settlement back; null where there was none
     */
    void takeBack(Keeper by, String why, String reversal, Instant now) {
        state = State.TAKEN_BACK;
        notFiled = null;
        reason = why;
        reversalId = reversal;
        takenBackAt = now;
        takenBackBy = by.userId();
    }

    /**
     * @throws BusinessException VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    void requireAtWork() {
        if (state == State.FILED) {
            throw new BusinessException(FilingError.VAT_RETURN_FILED_ALREADY);
        }
        if (state == State.TAKEN_BACK) {
            throw new BusinessException(FilingError.VAT_RETURN_TAKEN_BACK);
        }
    }

    boolean isFiled() {
        return state == State.FILED;
    }

    boolean isCorrection() {
        return number > 1;
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    VatPeriod period() {
        return VatPeriod.of(first(), last());
    }

    YearMonth first() {
        return Month.of(firstMonth);
    }

    YearMonth last() {
        return Month.of(lastMonth);
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isApprovalNeeded() {
        return approvalNeeded;
    }

    String entryId() {
        return entryId;
    }

    String reversalId() {
        return reversalId;
    }

    String reason() {
        return reason;
    }

    Receipt receipt() {
        return receipt == null ? null : new Receipt(receipt, receiptOn);
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant filedAt() {
        return filedAt;
    }

    Instant takenBackAt() {
        return takenBackAt;
    }
}
