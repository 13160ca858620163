package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Amount;

/** A line of an entry. It carries the sum up to it, by which the database sees that the entry balances (ADR 44). */
@Entity
@Table(name = "entry_line")
@IdClass(EntryLine.Key.class)
public class EntryLine {

    /** Which line of which entry. */
    public static class Key implements Serializable {
        private String entryId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && entryId.equals(key.entryId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryId, number);
        }
    }

    @Id
    @Column(name = "entry_id")
    private String entryId;

    @Id
    @Column(name = "line_no")
    private int number;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "dated_on")
    private LocalDate day;

    @Column(name = "account_number")
    private String account;

    private BigDecimal amount;

    @Column(name = "before_no")
    private Integer beforeNumber;

    @Column(name = "before_sum")
    private BigDecimal beforeSum;

    @Column(name = "sum_to")
    private BigDecimal sumTo;

    @Column(name = "last_line")
    private int lastLine;

    private String description;

    @Column(name = "cost_centre")
    private String costCentre;

    private String project;

    @Column(name = "vat_month")
    private Integer vatMonth;

    protected EntryLine() {}

    private EntryLine(Entry entry, NewLine line, EntryLine before, int lastLine) {
        this.entryId = entry.id();
        this.number = before == null ? 1 : before.number + 1;
        this.companyId = entry.companyId();
        this.day = entry.day();
        this.account = line.account();
        this.amount = line.amount().value();
        this.beforeNumber = before == null ? null : before.number;
        this.beforeSum = before == null ? BigDecimal.ZERO : before.sumTo;
        this.sumTo = beforeSum.add(amount);
        this.lastLine = lastLine;
        this.description = line.description();
        this.costCentre = line.costCentre();
        this.project = line.project();
        this.vatMonth = entry.kind() == EntryKind.VAT_SETTLEMENT ? null : Month.number(line.vatMonthOr(entry.day()));
    }

    /** The lines of an entry, each with what stands before it. */
    static List<EntryLine> of(Entry entry, List<NewLine> lines) {
        List<EntryLine> made = new ArrayList<>(lines.size());
        EntryLine before = null;
        for (NewLine line : lines) {
            before = new EntryLine(entry, line, before, lines.size());
            made.add(before);
        }
        return made;
    }

    static final String INSERT = """
            insert into entry_line (entry_id, line_no, company_id, dated_on, account_number, amount, before_no, before_sum,
                sum_to, last_line, description, cost_centre, project, vat_month)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Its columns in the order of {@link #INSERT}. */
    List<Object> values() {
        return Arrays.asList(
                entryId,
                number,
                companyId,
                day,
                account,
                amount,
                beforeNumber,
                beforeSum,
                sumTo,
                lastLine,
                description,
                costCentre,
                project,
                vatMonth);
    }

    /** Where it counts that is posted in a period. */
    AccountTurnover.Key turnover(AccountingPeriod period) {
        return new AccountTurnover.Key(companyId, account, Month.number(period.month()), period.isClosing() ? 1 : 0);
    }

    /** Where it counts for VAT: with what is posted in its period, or in the other month; empty for what settles a return. */
    Optional<AccountTurnover.Key> vatTurnover(AccountingPeriod period) {
        if (vatMonth == null) {
            return Optional.empty();
        }
        return Optional.of(
                vatMonth == Month.number(period.month())
                        ? turnover(period)
                        : new AccountTurnover.Key(companyId, account, vatMonth, 0));
    }

    NewLine reversed() {
        return new NewLine(
                account,
                amount().negated(),
                description,
                costCentre,
                project,
                vatMonth().orElse(null));
    }

    /** In whose VAT return it counts; empty for none. */
    Optional<YearMonth> vatMonth() {
        return Optional.ofNullable(vatMonth).map(Month::of);
    }

    public String entryId() {
        return entryId;
    }

    public String account() {
        return account;
    }

    public Amount amount() {
        return new Amount(amount);
    }
}
