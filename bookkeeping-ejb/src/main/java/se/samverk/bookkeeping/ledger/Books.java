package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import se.samverk.shared.StoredKeys;

/** That a company keeps books here, since when and by whose doing. */
@Entity
@Table(name = "books")
public class Books {

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;

    @Enumerated(EnumType.STRING)
    @Column(name = "accounting_method")
    private AccountingMethod accountingMethod;

    /** By which rules the words were made that its entries are found by ({@link StoredKeys}). */
    @Column(name = "word_rules")
    private String wordRules;

    /** The last entry whose words have been made anew by the rules of today; null while none are being made. */
    @Column(name = "words_renewed_to")
    private String wordsRenewedTo;

    @Version
    private int version;

    protected Books() {}

    Books(Keeper by, LegalForm legalForm, Instant now) {
        this.companyId = by.companyId();
        this.openedAt = now;
        this.openedBy = by.userId();
        this.legalForm = legalForm;
        this.wordRules = StoredKeys.RULES;
        this.accountingMethod = AccountingMethod.INVOICE;
    }

    String companyId() {
        return companyId;
    }

    LegalForm legalForm() {
        return legalForm;
    }

    AccountingMethod accountingMethod() {
        return accountingMethod;
    }

    void choose(AccountingMethod method) {
        this.accountingMethod = method;
    }

    Instant openedAt() {
        return openedAt;
    }

    String wordsRenewedTo() {
        return wordsRenewedTo;
    }

    void wordsAreRenewedTo(String entryId) {
        this.wordsRenewedTo = entryId;
    }

    void wordsAreRenewed() {
        this.wordRules = StoredKeys.RULES;
        this.wordsRenewedTo = null;
    }
}
