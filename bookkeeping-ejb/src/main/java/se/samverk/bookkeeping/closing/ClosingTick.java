package se.samverk.bookkeeping.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Month;

/** A point of one's own is done in a month. */
@Entity
@Table(name = "closing_tick")
@IdClass(ClosingTick.Key.class)
public class ClosingTick {

    /** Which point in which month of which company. */
    public static class Key implements Serializable {
        private String companyId;
        private int month;
        private String pointId;

        public Key() {}

        Key(String companyId, YearMonth month, String pointId) {
            this.companyId = companyId;
            this.month = Month.number(month);
            this.pointId = pointId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && month == key.month
                    && pointId.equals(key.pointId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, month, pointId);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "period_month")
    private int month;

    @Id
    @Column(name = "point_id")
    private String pointId;

    @Column(name = "ticked_at")
    private Instant tickedAt;

    @Column(name = "ticked_by")
    private String tickedBy;

    protected ClosingTick() {}

    ClosingTick(Keeper by, YearMonth month, String pointId, Instant now) {
        this.companyId = by.companyId();
        this.month = Month.number(month);
        this.pointId = pointId;
        this.tickedBy = by.userId();
        this.tickedAt = now;
    }
}
