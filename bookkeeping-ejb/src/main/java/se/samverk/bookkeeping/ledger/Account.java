package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import se.samverk.bookkeeping.vat.VatBox;

/** An account of a company's chart (B3). */
@Entity
@Table(name = "account")
@IdClass(Account.Key.class)
public class Account {

    /** Which account of which company. */
    public static class Key implements Serializable {
        private String companyId;
        private String number;

        public Key() {}

        Key(String companyId, String number) {
            this.companyId = companyId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && companyId.equals(key.companyId) && number.equals(key.number);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, number);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "account_number")
    private String number;

    private String name;

    @Column(name = "vat_box")
    private String vatBox;

    @Column(name = "sru_code")
    private String sruCode;

    @Column(name = "vat_rate")
    private Integer vatRate;

    @Column(name = "tax_account")
    private String taxAccount;

    @Column(name = "counter_account")
    private String counterAccount;

    private boolean active;

    @Column(name = "added_at")
    private Instant addedAt;

    @Version
    private int version;

    protected Account() {}

    Account(String companyId, AccountForm form, Instant now) {
        this.companyId = companyId;
        this.addedAt = now;
        this.number = form.number();
        change(form);
        this.active = true;
    }

    final void change(AccountForm form) {
        this.name = form.name();
        this.vatBox = form.vatBox() == null ? null : form.vatBox().number();
        this.sruCode = form.sruCode();
        this.vatRate = form.tax() == null ? null : form.tax().rate();
        this.taxAccount = form.tax() == null ? null : form.tax().account();
        this.counterAccount = form.tax() == null ? null : form.tax().counterAccount();
    }

    void activate(boolean chosen) {
        this.active = chosen;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** The box of the VAT return in which it counts; null for none. */
    public VatBox vatBox() {
        return VatBox.of(vatBox).orElse(null);
    }

    public String sruCode() {
        return sruCode;
    }

    /** The VAT that goes with a line on it; null for none. */
    public AccountTax tax() {
        return vatRate == null ? null : new AccountTax(vatRate, taxAccount, counterAccount);
    }

    int version() {
        return version;
    }

    AccountView view(long lines) {
        return new AccountView(new AccountForm(number, name, vatBox(), sruCode, tax()), active, lines, version);
    }

    public boolean isActive() {
        return active;
    }
}
