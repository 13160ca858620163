package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.shared.Ids;

/** A fiscal year (BFL 3 kap.). */
@Entity
@Table(name = "fiscal_year")
public class FiscalYear {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "added_at")
    private Instant addedAt;

    @Version
    private int version;

    protected FiscalYear() {}

    FiscalYear(String companyId, YearDays days, Instant now) {
        this.id = Ids.next();
        this.addedAt = now;
        this.companyId = companyId;
        this.startsOn = days.first();
        this.endsOn = days.last();
    }

    /** Its months, the first of which may begin after the first of the month. */
    List<YearMonth> months() {
        YearMonth last = YearMonth.from(endsOn);
        return Stream.iterate(YearMonth.from(startsOn), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    public String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** When it was added; null for as long as there are books. */
    public Instant addedAt() {
        return addedAt;
    }
}
