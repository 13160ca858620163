package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

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

        Key(String companyId, String account, int month, int closing) {
            this.companyId = companyId;
            this.account = account;
            this.month = month;
            this.closing = closing;
        }

        String account() {
            return account;
        }

        /** Which period it is of. */
        AccountingPeriod.Key period() {
            return new AccountingPeriod.Key(companyId, Month.of(month), closing == 1);
        }

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

    /** What the lines come to that count in the VAT return of the month, whatever month they are posted in. */
    @Column(name = "vat_amount")
    private BigDecimal vatAmount = BigDecimal.ZERO;

    @Column(name = "vat_line_count")
    private int vatLines;

    protected AccountTurnover() {}

    AccountTurnover(Key key) {
        this.companyId = key.companyId;
        this.account = key.account;
        this.month = key.month;
        this.closing = key.closing;
    }

    void add(TurnoverSums.Sum sum) {
        debit = debit.add(sum.debit());
        credit = credit.add(sum.credit());
        lines += sum.lines();
        vatAmount = vatAmount.add(sum.vatAmount());
        vatLines += sum.vatLines();
    }

    String account() {
        return account;
    }
}
