package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import se.samverk.shared.Amount;

/** What an account held when the first fiscal year in these books began (B8). */
@Entity
@Table(name = "opening_balance")
@IdClass(OpeningBalance.Key.class)
public class OpeningBalance {

    /** Which account of which company. */
    public static class Key implements Serializable {
        private String companyId;
        private String account;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && companyId.equals(key.companyId) && account.equals(key.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, account);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "account_number")
    private String account;

    private BigDecimal amount;

    protected OpeningBalance() {}

    OpeningBalance(String companyId, String account, Amount amount) {
        this.companyId = companyId;
        this.account = account;
        this.amount = amount.value();
    }

    String account() {
        return account;
    }

    Amount amount() {
        return new Amount(amount);
    }
}
