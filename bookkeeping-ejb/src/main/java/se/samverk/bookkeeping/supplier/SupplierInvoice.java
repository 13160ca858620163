package se.samverk.bookkeeping.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;

/** An invoice that has been registered. What it says never changes: it is attested, paid, or taken back (K26–K29). */
@Entity
@Table(name = "supplier_invoice")
public class SupplierInvoice {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "supplier_id")
    private String supplierId;

    @Column(name = "invoice_number")
    private String number;

    @Column(name = "number_key")
    private String numberKey;

    /** For the key that lets a number of a supplier be there once: 1, or null for what was taken back. */
    private Integer standing;

    @Column(name = "dated_on")
    private LocalDate datedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    @Enumerated(EnumType.STRING)
    private InvoicePosting posting;

    private BigDecimal amount;
    private String currency;

    @Column(name = "foreign_amount")
    private BigDecimal foreignAmount;

    @Column(name = "exchange_rate")
    private BigDecimal exchangeRate;

    private String reference;
    private String description;

    @Column(name = "credits_id")
    private String creditsId;

    private BigDecimal credited;

    @Column(name = "e_invoice_id")
    private String eInvoiceId;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    private String reason;
    private BigDecimal paid;

    @Column(name = "last_payment")
    private Integer lastPayment;

    @Column(name = "entry_id")
    private String entryId;

    @Column(name = "reversal_id")
    private String reversalId;

    @Column(name = "taken_back_on")
    private LocalDate takenBackOn;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Version
    private int version;

    protected SupplierInvoice() {}

    SupplierInvoice(Keeper by, NewInvoice form, InvoicePosting posting, Origin origin) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.supplierId = form.supplier().id();
        this.number = form.number();
        this.numberKey = form.numberKey();
        this.standing = 1;
        this.datedOn = form.datedOn();
        this.dueOn = form.dueOn();
        this.postedOn = form.postedOn();
        this.posting = posting;
        this.amount = form.amount().value();
        this.currency =
                form.foreign() == null ? InvoiceReading.KRONOR : form.foreign().currency();
        this.foreignAmount = form.foreign() == null ? null : form.foreign().amount();
        this.exchangeRate = form.foreign() == null ? null : form.foreign().rate();
        this.reference = form.reference();
        this.description = form.description();
        this.creditsId = origin.creditsId();
        this.credited = BigDecimal.ZERO;
        this.eInvoiceId = origin.eInvoiceId();
        this.state = InvoiceState.REGISTERED;
        this.paid = BigDecimal.ZERO;
        this.entryId = origin.entryId();
        this.registeredAt = origin.now();
        this.registeredBy = by.userId();
    }

    /**
     * Where it comes from; null for none.
     *
     * @param creditsId the invoice that it credits
     * @param entryId what registers it in the books
     * @param eInvoiceId the file that it was read from
     */
    record Origin(String creditsId, String entryId, String eInvoiceId, Instant now) {}

    /**
     * Somebody says that it is right. One that is attested stays so.
     *
     * @throws BusinessException INVOICE_TAKEN_BACK
     */
    void attest(Keeper by, Instant now) {
        requireStanding();
        if (state != InvoiceState.ATTESTED) {
            decide(InvoiceState.ATTESTED, null, by, now);
        }
    }

    /**
     * Somebody says that it is not right.
     *
     * @throws BusinessException INVOICE_TAKEN_BACK; INVOICE_PAID once anything is
     */
    void refuse(Keeper by, String why, Instant now) {
        requireStanding();
        requireUnpaid();
        decide(InvoiceState.REFUSED, why, by, now);
    }

    private void decide(InvoiceState decision, String why, Keeper by, Instant now) {
        this.state = decision;
        this.reason = why;
        this.decidedBy = by.userId();
        this.decidedAt = now;
    }

    /**
     * It does not stand any more; its number is free.
     *
     * @param reversal what takes its entry back; null where there is none
     */
    void takeBack(String why, LocalDate on, String reversal) {
        this.state = InvoiceState.TAKEN_BACK;
        this.standing = null;
        this.reason = why;
        this.takenBackOn = on;
        this.reversalId = reversal;
    }

    /**
     * @throws BusinessException INVOICE_TAKEN_BACK, INVOICE_PAID, INVOICE_CREDITED
     */
    void requireNothingHangsOnIt() {
        requireStanding();
        requireUnpaid();
        if (credited.signum() != 0) {
            throw new BusinessException(SupplierError.INVOICE_CREDITED);
        }
    }

    /**
     * @throws BusinessException INVOICE_TAKEN_BACK
     */
    void requireStanding() {
        if (standing == null) {
            throw new BusinessException(SupplierError.INVOICE_TAKEN_BACK);
        }
    }

    private void requireUnpaid() {
        if (paid.signum() != 0) {
            throw new BusinessException(SupplierError.INVOICE_PAID);
        }
    }

    /**
     * A credit note of it has been registered, or taken back.
     *
     * @param by how much is owed less; negative when a credit note is taken back
     * @throws BusinessException CREDIT_TOO_LARGE for more than there is
     */
    void credit(Amount by) {
        BigDecimal sum = credited.add(by.value());
        if (sum.compareTo(amount) > 0) {
            throw BusinessException.at(
                    "creditsId",
                    SupplierError.CREDIT_TOO_LARGE,
                    new Amount(amount.subtract(credited)),
                    InvoiceReading.KRONOR);
        }
        this.credited = sum;
    }

    /** What has been credited of it, in kronor. */
    Amount credited() {
        return new Amount(credited);
    }

    /** A payment of it has been recorded. */
    void paid(SupplierPayment payment) {
        this.paid = payment.paidTo().value();
        this.lastPayment = payment.number();
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    String supplierId() {
        return supplierId;
    }

    String number() {
        return number;
    }

    LocalDate datedOn() {
        return datedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    InvoicePosting posting() {
        return posting;
    }

    boolean isCredit() {
        return amount.signum() < 0;
    }

    Amount amount() {
        return new Amount(amount);
    }

    Amount paid() {
        return new Amount(paid);
    }

    /** What is still owed; negative of a credit note. */
    Amount open() {
        return amount().minus(paid());
    }

    /** Null for an invoice in kronor. */
    ForeignAmount foreign() {
        return foreignAmount == null ? null : new ForeignAmount(currency, foreignAmount, exchangeRate);
    }

    String currency() {
        return currency;
    }

    String reference() {
        return reference;
    }

    String description() {
        return description;
    }

    String creditsId() {
        return creditsId;
    }

    String eInvoiceId() {
        return eInvoiceId;
    }

    InvoiceState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Integer lastPayment() {
        return lastPayment;
    }

    String entryId() {
        return entryId;
    }

    String reversalId() {
        return reversalId;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
