package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import se.samverk.workspace.Side;

/**
 * A month of a fiscal year, or the closing entries at its end, which have a period of their own so that
 * they can be made while the months are locked (B7).
 */
@Entity
@Table(name = "accounting_period")
@IdClass(AccountingPeriod.Key.class)
public class AccountingPeriod {

    /** Whether entries can be posted in it. */
    public enum State {
        OPEN,
        LOCKED
    }

    /** Which period of which company. */
    public static class Key implements Serializable {
        static final Comparator<Key> IN_ORDER =
                Comparator.comparing(Key::companyId).thenComparing(Key::month).thenComparing(Key::closing);

        private String companyId;
        private int month;
        private int closing;

        public Key() {}

        Key(String companyId, YearMonth month, boolean closing) {
            this.companyId = companyId;
            this.month = Month.number(month);
            this.closing = closing ? 1 : 0;
        }

        String companyId() {
            return companyId;
        }

        int month() {
            return month;
        }

        int closing() {
            return closing;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && month == key.month
                    && closing == key.closing;
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, month, closing);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "period_month")
    private int month;

    @Id
    private int closing;

    @Column(name = "fiscal_year_id")
    private String fiscalYearId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Side awaits;

    @Column(name = "attested_at")
    private Instant attestedAt;

    @Column(name = "attested_by")
    private String attestedBy;

    @Version
    private int version;

    protected AccountingPeriod() {}

    AccountingPeriod(FiscalYear year, YearMonth month, boolean closing) {
        this.companyId = year.companyId();
        this.month = Month.number(month);
        this.closing = closing ? 1 : 0;
        this.fiscalYearId = year.id();
        this.state = State.OPEN;
    }

    /** Locks or reopens it, with the reason that the other side reads; what was attested before is no longer. */
    void change(PeriodChange change, String userId, Instant now) {
        this.state = change.to();
        this.reason = change.reason();
        this.changedBy = userId;
        this.changedAt = now;
        this.awaits = change.awaits();
        this.attestedAt = null;
        this.attestedBy = null;
    }

    /** The side that it waited for has attested it. */
    public void attest(String userId, Instant now) {
        this.awaits = null;
        this.attestedBy = userId;
        this.attestedAt = now;
    }

    /** Lets in what is posted next although it is locked, or no more. */
    void letIn(boolean open) {
        this.state = open ? State.OPEN : State.LOCKED;
    }

    public YearMonth month() {
        return Month.of(month);
    }

    public boolean isClosing() {
        return closing == 1;
    }

    public boolean isLocked() {
        return state == State.LOCKED;
    }

    String companyId() {
        return companyId;
    }

    public String fiscalYearId() {
        return fiscalYearId;
    }

    /** When it was locked or opened the last time; null for never. */
    public Instant changedAt() {
        return changedAt;
    }

    public String reason() {
        return reason;
    }

    public boolean isChangedBy(String userId) {
        return userId.equals(changedBy);
    }

    /** The side that is to attest it yet; null for none. */
    public Side awaits() {
        return awaits;
    }

    /** When the other side attested it; null where it has not, or need not. */
    public Instant attestedAt() {
        return attestedAt;
    }
}
