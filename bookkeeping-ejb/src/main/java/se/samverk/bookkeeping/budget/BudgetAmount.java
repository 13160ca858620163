package se.samverk.bookkeeping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Amount;

/** What is budgeted for an account in a month; debit is positive, as in the ledger. */
@Entity
@Table(name = "budget_amount")
@IdClass(BudgetAmount.Key.class)
public class BudgetAmount {

    /** Which account of which company in which month. */
    public static class Key implements Serializable {
        private String companyId;
        private String account;
        private int month;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && account.equals(key.account)
                    && month == key.month;
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, account, month);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "account_number")
    private String account;

    @Id
    @Column(name = "budget_month")
    private int month;

    @Column(name = "fiscal_year_id")
    private String fiscalYearId;

    private BigDecimal amount;

    protected BudgetAmount() {}

    BudgetAmount(BudgetYear year, String account, YearMonth month, Amount amount) {
        this.companyId = year.companyId();
        this.fiscalYearId = year.id();
        this.account = account;
        this.month = Month.number(month);
        this.amount = amount.value();
    }
}
