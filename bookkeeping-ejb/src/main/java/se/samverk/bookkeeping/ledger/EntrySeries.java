package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** How far a series of entries has come in a fiscal year; whoever posts in it locks it (B5). */
@Entity
@Table(name = "entry_series")
@IdClass(EntrySeries.Key.class)
public class EntrySeries {

    /** Which series of which year. */
    public static class Key implements Serializable {
        private String companyId;
        private String fiscalYearId;
        private String series;

        public Key() {}

        Key(AccountingPeriod period, String series) {
            this.companyId = period.companyId();
            this.fiscalYearId = period.fiscalYearId();
            this.series = series;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && fiscalYearId.equals(key.fiscalYearId)
                    && series.equals(key.series);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, fiscalYearId, series);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "fiscal_year_id")
    private String fiscalYearId;

    @Id
    private String series;

    @Column(name = "last_number")
    private int lastNumber;

    protected EntrySeries() {}

    EntrySeries(AccountingPeriod period, String series) {
        this.companyId = period.companyId();
        this.fiscalYearId = period.fiscalYearId();
        this.series = series;
    }

    int takeNumber() {
        return ++lastNumber;
    }
}
