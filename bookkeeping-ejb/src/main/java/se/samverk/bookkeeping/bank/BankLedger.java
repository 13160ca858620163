package se.samverk.bookkeeping.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Which account of the books a bank account is. Who matches holds it, so that no two explain the same twice. */
@Entity
@Table(name = "bank_ledger")
public class BankLedger {

    @Id
    @Column(name = "bank_account_id")
    private String bankAccountId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "account_number")
    private String account;

    private LocalDate since;

    @Version
    private int version;

    protected BankLedger() {}

    BankLedger(String bankAccountId, LedgerOfBank chosen) {
        this.bankAccountId = bankAccountId;
        this.companyId = chosen.companyId();
        change(chosen);
    }

    final void change(LedgerOfBank chosen) {
        this.account = chosen.account();
        this.since = chosen.since();
    }

    String bankAccountId() {
        return bankAccountId;
    }

    String companyId() {
        return companyId;
    }

    String account() {
        return account;
    }

    /** Rows of the bank and entries of earlier days are not matched. */
    LocalDate since() {
        return since;
    }
}
