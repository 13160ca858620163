package se.samverk.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.shared.Amount;
import se.samverk.shared.Ids;
import se.samverk.shared.Sha256;
import se.samverk.statement.StatedBalance;
import se.samverk.statement.Statement;
import se.samverk.statement.StatementFile;
import se.samverk.statement.StatementFormat;
import se.samverk.statement.StatementRow;
import se.samverk.workspace.Side;

/** A file of the bank that was read for an account. Its content is in {@linkplain BankFilePart parts}; nothing of it changes. */
@Entity
@Table(name = "bank_file")
public class BankFile {

    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "company_id")
    private String companyId;

    private String name;

    @Enumerated(EnumType.STRING)
    private StatementFormat format;

    @Column(name = "size_bytes")
    private int bytes;

    private String sha256;

    @Column(name = "rows_told")
    private int told;

    @Column(name = "rows_new")
    private int added;

    @Column(name = "rows_waiting")
    private int waiting;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private BigDecimal opening;

    @Column(name = "opening_on")
    private LocalDate openingOn;

    private BigDecimal closing;

    @Column(name = "closing_on")
    private LocalDate closingOn;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "read_by")
    private String readBy;

    @Enumerated(EnumType.STRING)
    private Side side;

    protected BankFile() {}

    /**
     * @param added how many of its rows were not there before
     */
    BankFile(Reading by, BankAccount account, SentStatement sent, StatementFile read, int added) {
        this.id = Ids.next();
        this.accountId = account.id();
        this.companyId = account.companyId();
        this.name = sent.shownName();
        this.format = read.format();
        this.bytes = sent.content().length;
        this.sha256 = Sha256.hex(sent.content());
        this.told = read.rows();
        this.added = added;
        this.readAt = by.at();
        this.readBy = by.userId();
        this.side = by.side();
        tell(read.statements());
    }

    private void tell(List<Statement> statements) {
        this.waiting = statements.stream().mapToInt(Statement::waiting).sum();
        List<LocalDate> days = statements.stream()
                .flatMap(statement -> statement.rows().stream())
                .map(StatementRow::day)
                .sorted()
                .toList();
        if (!days.isEmpty()) {
            this.firstDay = days.get(0);
            this.lastDay = days.get(days.size() - 1);
        }
        statements.stream()
                .map(Statement::opening)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(StatedBalance::day))
                .ifPresent(balance -> {
                    this.opening = balance.amount().value();
                    this.openingOn = balance.day();
                });
        statements.stream()
                .map(Statement::closing)
                .filter(Objects::nonNull)
                // Of several of a day the last is what the account held in the end.
                .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other)
                .ifPresent(balance -> {
                    this.closing = balance.amount().value();
                    this.closingOn = balance.day();
                });
    }

    /** What the bank says that the account held at the end of a day; null where the file does not tell. */
    StatedBalance closing() {
        return closing == null ? null : new StatedBalance(closingOn, new Amount(closing));
    }

    /** Whether the file tells of a day: it begins then or before. */
    boolean isOf(LocalDate day) {
        return Stream.of(openingOn, firstDay).filter(Objects::nonNull).anyMatch(begins -> !begins.isAfter(day));
    }

    /** Whether another file goes on from where this one ends. */
    boolean isFollowedBy(BankFile other) {
        return other != this
                && other.opening != null
                && other.opening.compareTo(closing) == 0
                && other.closing.compareTo(closing) != 0;
    }

    /** What has come in and gone out since the first of its days, by its balances; null where it does not tell. */
    Amount moved() {
        return opening == null || closing == null ? null : new Amount(closing.subtract(opening));
    }

    LocalDate firstDay() {
        return firstDay;
    }

    String id() {
        return id;
    }

    String accountId() {
        return accountId;
    }

    String companyId() {
        return companyId;
    }

    String name() {
        return name;
    }

    int bytes() {
        return bytes;
    }
}
