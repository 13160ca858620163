package se.samverk.bookkeeping.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.Month;

/** A month that a return is about; no two that stand are about the same one, but versions of each other (B21). */
@Entity
@Table(name = "vat_return_month")
@IdClass(VatReturnMonth.Key.class)
public class VatReturnMonth {

    /** Which month of which return. */
    public static class Key implements Serializable {
        private String returnId;
        private int month;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && returnId.equals(key.returnId) && month == key.month;
        }

        @Override
        public int hashCode() {
            return Objects.hash(returnId, month);
        }
    }

    @Id
    @Column(name = "return_id")
    private String returnId;

    @Id
    @Column(name = "period_month")
    private int month;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "version_no")
    private int number;

    /** For the key: 1, or null for a return that was taken back. */
    private Integer standing;

    @Column(name = "locked_here")
    private boolean lockedHere;

    protected VatReturnMonth() {}

    /** @param lockedHere whether it was open before the return was made */
    VatReturnMonth(VatReturn of, YearMonth month, boolean lockedHere) {
        this.returnId = of.id();
        this.month = Month.number(month);
        this.companyId = of.companyId();
        this.number = of.number();
        this.standing = 1;
        this.lockedHere = lockedHere;
    }

    void takeBack() {
        standing = null;
    }

    YearMonth month() {
        return Month.of(month);
    }

    boolean isLockedHere() {
        return lockedHere;
    }
}
