package se.samverk.bookkeeping.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.shared.Amount;

/** What has been paid of an invoice at once. It carries what had been paid before, by which the database sees that no more is paid than owed. */
@Entity
@Table(name = "supplier_payment")
@IdClass(SupplierPayment.Key.class)
public class SupplierPayment {

    /** By what an invoice is paid. */
    public enum Kind {
        /** Money, told by hand. */
        MONEY,
        /** A row of the bank, with which it is taken back. */
        BANK,
        /** A credit note, or the invoice that one is about. */
        SET_OFF
    }

    /** Which payment of which invoice. */
    public static class Key implements Serializable {
        private String invoiceId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && invoiceId.equals(key.invoiceId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(invoiceId, number);
        }
    }

    @Id
    @Column(name = "invoice_id")
    private String invoiceId;

    @Id
    @Column(name = "payment_no")
    private int number;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "invoice_amount")
    private BigDecimal invoiceAmount;

    @Column(name = "before_no")
    private Integer beforeNumber;

    @Column(name = "paid_before")
    private BigDecimal paidBefore;

    private BigDecimal amount;

    @Column(name = "paid_to")
    private BigDecimal paidTo;

    @Column(name = "paid_on")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "entry_id")
    private String entryId;

    /** The payment of this invoice that it takes back; null for none. */
    @Column(name = "takes_back")
    private Integer takesBack;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected SupplierPayment() {}

    SupplierPayment(Keeper by, SupplierInvoice invoice, Amount amount, Payment payment, Instant now) {
        this.invoiceId = invoice.id();
        this.companyId = invoice.companyId();
        this.invoiceAmount = invoice.amount().value();
        this.beforeNumber = invoice.lastPayment();
        this.number = beforeNumber == null ? 1 : beforeNumber + 1;
        this.paidBefore = invoice.paid().value();
        this.amount = amount.value();
        this.paidTo = paidBefore.add(this.amount);
        this.day = payment.day();
        this.kind = payment.kind();
        this.entryId = payment.entryId();
        this.recordedAt = now;
        this.recordedBy = by.userId();
    }

    /**
     * When, by what and with which entry.
     *
     * @param entryId null where none is needed
     */
    record Payment(LocalDate day, Kind kind, String entryId) {}

    /** It takes another one of the same invoice back. */
    SupplierPayment takingBack(SupplierPayment other) {
        this.takesBack = other.number;
        return this;
    }

    String invoiceId() {
        return invoiceId;
    }

    int number() {
        return number;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Amount amount() {
        return new Amount(amount);
    }

    Amount paidTo() {
        return new Amount(paidTo);
    }

    Kind kind() {
        return kind;
    }

    String entryId() {
        return entryId;
    }
}
