package se.samverk.bookkeeping.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;

/** A cost or VAT of an invoice. */
@Entity
@Table(name = "supplier_invoice_line")
@IdClass(SupplierInvoiceLine.Key.class)
public class SupplierInvoiceLine {

    /** Which line of which invoice. */
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
    @Column(name = "line_no")
    private int number;

    @Column(name = "account_number")
    private String account;

    private BigDecimal amount;
    private String description;

    @Column(name = "cost_centre")
    private String costCentre;

    private String project;

    protected SupplierInvoiceLine() {}

    SupplierInvoiceLine(SupplierInvoice of, int number, NewLine line) {
        this.invoiceId = of.id();
        this.number = number;
        this.account = line.account();
        this.amount = line.amount().value();
        this.description = line.description();
        this.costCentre = line.costCentre();
        this.project = line.project();
    }

    NewLine line() {
        return new NewLine(account, new Amount(amount), description, costCentre, project, null);
    }
}
