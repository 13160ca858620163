package se.samverk.bookkeeping.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.shared.Ids;

/** An invoice that is typed or read, and not registered: it waits for who posts (K26). */
@Entity
@Table(name = "supplier_invoice_draft")
public class InvoiceDraft {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String content;
    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "e_invoice_id")
    private String eInvoiceId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Version
    private int version;

    protected InvoiceDraft() {}

    InvoiceDraft(Keeper by, EInvoiceRef eInvoice, Instant now) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.eInvoiceId = eInvoice == null ? null : eInvoice.id();
        this.madeAt = now;
        this.madeBy = by.userId();
    }

    /**
     * @param called what lists call it; null for nothing
     * @param due when it is to be paid; null where that is not typed
     */
    void keep(String typed, String called, LocalDate due) {
        this.content = typed;
        this.title = called;
        this.dueOn = due;
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

    String title() {
        return title;
    }

    /** The file that it was read from; null for none. */
    EInvoiceRef eInvoice() {
        return eInvoiceId == null ? null : new EInvoiceRef(eInvoiceId);
    }

    int version() {
        return version;
    }
}
