package se.samverk.bookkeeping.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.party.PaidTo;
import se.samverk.shared.Ids;
import se.samverk.shared.PlainText;
import se.samverk.shared.Sha256;

/** A file of UBL, kept as it came; the same content is there once in a company. */
@Entity
@Table(name = "e_invoice")
public class EInvoiceFile {

    private static final int LONGEST_PAYEE = 120;

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String name;
    private String sha256;
    private byte[] content;

    /** Where it asks to be paid. */
    private String accounts;

    private String payee;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "read_by")
    private String readBy;

    protected EInvoiceFile() {}

    EInvoiceFile(Keeper by, SentEInvoice file, AskedPayment asked, Instant now) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.name = file.name();
        this.sha256 = Sha256.hex(file.content());
        this.content = file.content();
        this.accounts = PaidTo.joined(asked.accounts());
        this.payee = asked.payee() == null ? null : PlainText.beginning(asked.payee(), LONGEST_PAYEE);
        this.readAt = now;
        this.readBy = by.userId();
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
