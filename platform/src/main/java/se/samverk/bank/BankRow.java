package se.samverk.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;
import se.samverk.statement.StatementRow;

/** Something that the bank has booked. What the bank tells never changes; how much of it is explained does. */
@Entity
@Table(name = "bank_row")
public class BankRow {

    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "file_id")
    private String fileId;

    @Column(name = "line_number")
    private int line;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    private BigDecimal amount;
    private String description;
    private String counterparty;
    private String reference;

    @Column(name = "bank_reference")
    private String bankReference;

    private int part;

    @Column(name = "row_key")
    private String rowKey;

    private BigDecimal rest;

    @Enumerated(EnumType.STRING)
    private BankRowState state;

    private String reason;

    @Column(name = "perhaps_id")
    private String perhapsId;

    @Version
    private int version;

    protected BankRow() {}

    /**
     * @param perhapsId a row that may be the same, told otherwise; null for none
     */
    BankRow(BankFile file, StatementRow told, String key, String perhapsId) {
        this.id = Ids.next();
        this.accountId = file.accountId();
        this.companyId = file.companyId();
        this.fileId = file.id();
        this.line = told.line();
        this.bookedOn = told.day();
        this.amount = told.amount().value();
        this.description = told.text();
        this.counterparty = told.counterparty();
        this.reference = told.reference();
        this.bankReference = told.bankReference();
        this.part = told.part();
        this.rowKey = key;
        this.rest = amount;
        this.state = perhapsId == null ? BankRowState.OPEN : BankRowState.HELD;
        this.perhapsId = perhapsId;
    }

    /**
     * So much of it is explained from now on.
     *
     * @throws BusinessException BANK_ROW_EXPLAINED for more than the rest
     */
    public void explain(Amount explained) {
        BigDecimal left = rest.subtract(explained.value());
        if (explained.isZero() || explained.value().signum() != rest.signum() || left.signum() == -rest.signum()) {
            throw new BusinessException(BankError.BANK_ROW_EXPLAINED, description);
        }
        this.rest = left;
        this.state = left.signum() == 0 ? BankRowState.DONE : BankRowState.OPEN;
        this.reason = null;
    }

    /** So much of it is not explained any more. */
    public void reopen(Amount explained) {
        this.rest = rest.add(explained.value());
        this.state = BankRowState.OPEN;
        this.reason = null;
    }

    /**
     * It waits until somebody knows more.
     *
     * @throws BusinessException BANK_ROW_EXPLAINED when nothing of it is left
     */
    public void hold(String why) {
        if (!BankRowState.WAITING.contains(state)) {
            throw new BusinessException(BankError.BANK_ROW_EXPLAINED, description);
        }
        this.state = BankRowState.HELD;
        this.reason = why;
    }

    /**
     * It is the same as another row, and counts for nothing.
     *
     * @throws BusinessException BANK_ROW_EXPLAINED when something explains it
     */
    public void isToldTwice(String why) {
        if (rest.compareTo(amount) != 0) {
            throw new BusinessException(BankError.BANK_ROW_EXPLAINED, description);
        }
        this.state = BankRowState.TWICE;
        this.rest = BigDecimal.ZERO;
        this.reason = why;
    }

    /** It does not wait any more, or counts after all. Of one that is open or explained nothing changes. */
    public void resume() {
        if (state == BankRowState.TWICE) {
            this.rest = amount;
        }
        if (state != BankRowState.DONE) {
            this.state = BankRowState.OPEN;
            this.reason = null;
        }
    }

    public String id() {
        return id;
    }

    public String accountId() {
        return accountId;
    }

    public String companyId() {
        return companyId;
    }

    public LocalDate bookedOn() {
        return bookedOn;
    }

    public Amount amount() {
        return new Amount(amount);
    }

    public Amount rest() {
        return new Amount(rest);
    }

    public String description() {
        return description;
    }

    public String counterparty() {
        return counterparty;
    }

    public String reference() {
        return reference;
    }

    public String bankReference() {
        return bankReference;
    }

    /** By what it is like others, from month to month. */
    public String key() {
        return RowText.key(amount(), counterparty, description);
    }

    /** Whether something was paid. */
    public boolean isOut() {
        return amount.signum() < 0;
    }

    /** Whether it is a payment of several that the bank has booked as one. */
    boolean isPart() {
        return part > 0;
    }

    public BankRowState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    /** A row that may be the same, told otherwise; null for none. */
    public String perhapsId() {
        return perhapsId;
    }

    String rowKey() {
        return rowKey;
    }

    public int version() {
        return version;
    }
}
