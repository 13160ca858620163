package se.samverk.bookkeeping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That a company has a budget for a fiscal year; whoever changes it locks it. */
@Entity
@Table(name = "budget")
@IdClass(Budget.Key.class)
public class Budget {

    /** Which year of which company. */
    public static class Key implements Serializable {
        private String companyId;
        private String fiscalYearId;

        public Key() {}

        Key(BudgetYear year) {
            this.companyId = year.companyId();
            this.fiscalYearId = year.id();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && companyId.equals(key.companyId) && fiscalYearId.equals(key.fiscalYearId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, fiscalYearId);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "fiscal_year_id")
    private String fiscalYearId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Budget() {}

    Budget(BudgetYear year, Instant now) {
        this.companyId = year.companyId();
        this.fiscalYearId = year.id();
        this.changedAt = now;
    }

    void change(Instant now) {
        this.changedAt = now;
    }

    int version() {
        return version;
    }
}
