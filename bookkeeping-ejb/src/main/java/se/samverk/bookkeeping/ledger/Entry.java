package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import se.samverk.shared.Ids;

/**
 * An entry (<i>verifikation</i>). It is there only once it is posted, and is never changed: what was
 * wrong is reversed and posted anew (B6).
 */
@Entity
@Table(name = "entry")
public class Entry {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "fiscal_year_id")
    private String fiscalYearId;

    private String series;

    @Column(name = "entry_number")
    private int number;

    @Column(name = "previous_number")
    private Integer previousNumber;

    @Column(name = "dated_on")
    private LocalDate day;

    @Column(name = "period_month")
    private int month;

    private int closing;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String description;
    private String counterparty;

    @Column(name = "counterparty_vat_number")
    private String counterpartyVatNumber;

    private String document;

    @Column(name = "reverses_id")
    private String reversesId;

    @Column(name = "corrects_id")
    private String correctsId;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "last_line")
    private int lastLine;

    @Column(name = "import_id")
    private String importId;

    @Column(name = "source_series")
    private String sourceSeries;

    @Column(name = "source_number")
    private String sourceNumber;

    @Column(name = "source_registered_on")
    private LocalDate sourceRegisteredOn;

    @Column(name = "source_sign")
    private String sourceSign;

    /** What its lines come to; the database holds it to that (ADR 44). */
    private BigDecimal zero = BigDecimal.ZERO;

    protected Entry() {}

    Entry(AccountingPeriod period, int number, NewEntry form, Origin origin) {
        this.id = Ids.next();
        this.companyId = period.companyId();
        this.fiscalYearId = period.fiscalYearId();
        this.series = form.series();
        this.number = number;
        this.previousNumber = number == 1 ? null : number - 1;
        this.day = form.day();
        this.month = Month.number(period.month());
        this.closing = form.isClosing() ? 1 : 0;
        this.kind = form.kind();
        this.description = form.description();
        this.counterparty = form.counterparty();
        this.counterpartyVatNumber = form.counterpartyVatNumber();
        this.document = form.document();
        this.reversesId = origin.reversesId();
        this.correctsId = origin.correctsId();
        this.registeredAt = origin.now();
        this.registeredBy = origin.userId();
        this.lastLine = form.lines().size();
    }

    /** It comes from a file of another program. */
    Entry from(EntrySource source) {
        this.importId = source.importId();
        this.sourceSeries = source.series();
        this.sourceNumber = source.number();
        this.sourceRegisteredOn = source.registeredOn();
        this.sourceSign = source.sign();
        return this;
    }

    static final String INSERT = """
            insert into entry (id, company_id, fiscal_year_id, series, entry_number, previous_number, dated_on, period_month,
                closing, kind, description, registered_at, registered_by, last_line, zero, import_id, source_series,
                source_number, source_registered_on, source_sign)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Its columns in the order of {@link #INSERT}, which is for what came from a file: without what no file tells. */
    List<Object> values() {
        return Arrays.asList(
                id,
                companyId,
                fiscalYearId,
                series,
                number,
                previousNumber,
                day,
                month,
                closing,
                kind.name(),
                description,
                LocalDateTime.ofInstant(registeredAt, ZoneOffset.UTC),
                registeredBy,
                lastLine,
                zero,
                importId,
                sourceSeries,
                sourceNumber,
                sourceRegisteredOn,
                sourceSign);
    }

    /**
     * Who posts it when, and which entry it takes back or corrects; null for none.
     */
    record Origin(String userId, Instant now, String reversesId, String correctsId) {}

    /**
     * The entry that takes this one back, on the day on which the error was found (BFNAR 2013:2 p. 2.18).
     * Its VAT counts where that of this one does.
     */
    NewEntry reversal(LocalDate on, List<EntryLine> lines) {
        return new NewEntry(
                series,
                on,
                kind,
                description,
                counterparty,
                counterpartyVatNumber,
                document,
                lines.stream().map(EntryLine::reversed).toList());
    }

    /** Whether it settles a VAT return that was made in these books, or takes that back: it goes with the return. */
    public boolean settlesReturn() {
        return kind == EntryKind.VAT_SETTLEMENT && importId == null;
    }

    /** Whether it is a closing entry by which the result of its year is moved. */
    public boolean movesResult(List<EntryLine> lines) {
        return kind == EntryKind.CLOSING
                && lines.stream().anyMatch(line -> line.account().equals(LegalForm.RESULT));
    }

    String companyId() {
        return companyId;
    }

    EntryKind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    public String series() {
        return series;
    }

    public int number() {
        return number;
    }

    public LocalDate day() {
        return day;
    }

    public String description() {
        return description;
    }

    public String counterparty() {
        return counterparty;
    }

    public String document() {
        return document;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String reversesId() {
        return reversesId;
    }

    public String correctsId() {
        return correctsId;
    }
}
