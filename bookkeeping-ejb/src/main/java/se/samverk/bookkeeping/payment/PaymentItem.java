package se.samverk.bookkeeping.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import se.samverk.bookkeeping.supplier.PayableInvoice;

/** A payment of a list, as it stood when it was proposed: what was approved is what is paid, whatever becomes of the supplier. */
@Entity
@Table(name = "payment_item")
@IdClass(PaymentItem.Key.class)
public class PaymentItem {

    /** Which payment of which list. */
    public static class Key implements Serializable {
        private String batchId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && batchId.equals(key.batchId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(batchId, number);
        }
    }

    @Id
    @Column(name = "batch_id")
    private String batchId;

    @Id
    @Column(name = "item_no")
    private int number;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "invoice_id")
    private String invoiceId;

    /** For the key that lets an invoice be in one list at a time: 1, or null. */
    private Integer standing;

    @Column(name = "pay_on")
    private LocalDate day;

    private BigDecimal amount;
    private String currency;
    private String payee;

    @Column(name = "payee_country")
    private String payeeCountry;

    @Enumerated(EnumType.STRING)
    @Column(name = "pay_to")
    private PayTo payTo;

    @Column(name = "pay_to_number")
    private String payToNumber;

    private String reference;
    private boolean structured;

    protected PaymentItem() {}

    /** An invoice in a currency in which a file pays. */
    PaymentItem(PaymentBatch batch, int number, PayableInvoice invoice, Payee to, LocalDate day) {
        this.batchId = batch.id();
        this.number = number;
        this.companyId = batch.companyId();
        this.invoiceId = invoice.id();
        this.standing = 1;
        this.day = day;
        this.amount = invoice.toPay();
        this.currency = invoice.currency();
        this.payee = to.name();
        this.payeeCountry = to.country();
        this.payTo = to.payTo();
        this.payToNumber = to.number();
        PaymentRoute route = PaymentRoute.of(invoice.currency()).orElseThrow();
        Remittance remittance = Remittance.of(invoice.reference(), invoice.number(), route);
        this.reference = remittance.text();
        this.structured = remittance.structured();
    }

    /** The invoice may be in another list. */
    void release() {
        this.standing = null;
    }

    /** The invoice is in this list again, and in no other. */
    void hold() {
        this.standing = 1;
    }

    /** Whether the invoice is in no other list. */
    boolean isStanding() {
        return standing != null;
    }

    String batchId() {
        return batchId;
    }

    String invoiceId() {
        return invoiceId;
    }

    Payment payment() {
        return new Payment(
                number,
                day,
                amount,
                currency,
                new Payee(payee, payeeCountry, payTo, payToNumber),
                new Remittance(reference, structured));
    }
}
