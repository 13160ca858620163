package se.samverk.bookkeeping.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import se.samverk.bookkeeping.sie.SieBalance;

/** What another program says that an account held: kept to be compared, never counted. */
@Entity
@Table(name = "imported_balance")
@IdClass(ImportedBalance.Key.class)
public class ImportedBalance {

    private static final int HUNDRED = 100;

    /** Which line of which file. */
    public static class Key implements Serializable {
        private String importId;
        private int line;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && importId.equals(key.importId) && line == key.line;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, line);
        }
    }

    @Id
    @Column(name = "import_id")
    private String importId;

    @Id
    @Column(name = "line_no")
    private int line;

    @Enumerated(EnumType.STRING)
    private SieBalance.Kind kind;

    @Column(name = "sie_year")
    private int year;

    @Column(name = "period_month")
    private Integer month;

    @Column(name = "account_number")
    private String account;

    private BigDecimal amount;

    protected ImportedBalance() {}

    ImportedBalance(String importId, SieBalance balance) {
        this.importId = importId;
        this.line = balance.line();
        this.kind = balance.kind();
        this.year = balance.year();
        this.month = balance.period() == null ? null : number(balance.period());
        this.account = balance.account();
        this.amount = balance.amount();
    }

    private static int number(YearMonth month) {
        return month.getYear() * HUNDRED + month.getMonthValue();
    }

    String account() {
        return account;
    }

    BigDecimal amount() {
        return amount;
    }
}
