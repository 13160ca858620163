package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import se.samverk.shared.Amount;

/** What the entries of a period come to on an account, kept so that no report adds up all lines (ADR 44). */
@Entity
@Table(name = "account_turnover")
@IdClass(AccountTurnover.Key.class)
public class AccountTurnover {

    /** Which account in which period. */
    public static class Key implements Serializable {
        private String companyId;
        private String account;
        private int month;
        private int closing;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && account.equals(key.account)
                    && month == key.month
                    && closing == key.closing;
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, account, month, closing);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "account_number")
    private String account;

    @Id
    @Column(name = "period_month")
    private int month;

    @Id
    private int closing;

    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;

    @Column(name = "line_count")
    private int lines;

    protected AccountTurnover() {}

    AccountTurnover(AccountingPeriod period, String account) {
        this.companyId = period.companyId();
        this.account = account;
        this.month = Month.number(period.month());
        this.closing = period.isClosing() ? 1 : 0;
    }

    void add(Amount amount) {
        debit = debit.add(amount.debit().value());
        credit = credit.add(amount.credit().value());
        lines++;
    }

    void add(BigDecimal newDebit, BigDecimal newCredit, int newLines) {
        debit = debit.add(newDebit);
        credit = credit.add(newCredit);
        lines += newLines;
    }

    String account() {
        return account;
    }

    YearMonth month() {
        return Month.of(month);
    }
}
