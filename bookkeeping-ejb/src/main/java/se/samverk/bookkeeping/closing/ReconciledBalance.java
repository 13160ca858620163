package se.samverk.bookkeeping.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Amount;

/** What an account holds at the end of a month by what others say: the bank, the Tax Agency (B41). */
@Entity
@Table(name = "reconciled_balance")
@IdClass(ReconciledBalance.Key.class)
public class ReconciledBalance {

    /** Which account at the end of which month. */
    public static class Key implements Serializable {
        private String companyId;
        private int month;
        private String account;

        public Key() {}

        Key(String companyId, YearMonth month, String account) {
            this.companyId = companyId;
            this.month = Month.number(month);
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && month == key.month
                    && account.equals(key.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, month, account);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "period_month")
    private int month;

    @Id
    private String account;

    private BigDecimal amount;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private String enteredBy;

    @Version
    private int version;

    protected ReconciledBalance() {}

    ReconciledBalance(String companyId, YearMonth month, String account) {
        this.companyId = companyId;
        this.month = Month.number(month);
        this.account = account;
    }

    void enter(Amount held, Keeper by, Instant now) {
        this.amount = held.value();
        this.enteredBy = by.userId();
        this.enteredAt = now;
    }

    String account() {
        return account;
    }

    Amount amount() {
        return new Amount(amount);
    }
}
