package se.samverk.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import se.samverk.shared.Time;

/** On which day of the week a company is reminded of receipts that are missing: the company chooses, also never. */
@Entity
@Table(name = "receipt_schedule")
public class ReceiptSchedule {

    /** Until somebody chooses. */
    static final DayOfWeek USUAL = DayOfWeek.MONDAY;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Column(name = "service_code")
    private String serviceCode;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column(name = "next_at")
    private Instant nextAt;

    @Version
    private int version;

    protected ReceiptSchedule() {}

    /**
     * @param serviceCode the service in which the list is
     */
    ReceiptSchedule(String companyId, String serviceCode, Instant now) {
        this.companyId = companyId;
        this.serviceCode = serviceCode;
        choose(USUAL, now);
    }

    /**
     * @param chosen null for never
     */
    final void choose(DayOfWeek chosen, Instant now) {
        this.weekday = chosen;
        goOn(now);
    }

    /** The next time is after this moment; what was missed meanwhile is not made up for. */
    final void goOn(Instant now) {
        this.nextAt = weekday == null ? null : next(now.atZone(Time.ZONE)).toInstant();
    }

    private ZonedDateTime next(ZonedDateTime now) {
        ZonedDateTime morning = now.with(TemporalAdjusters.nextOrSame(weekday)).with(MORNING);
        return morning.isAfter(now) ? morning : morning.plusWeeks(1);
    }

    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    String companyId() {
        return companyId;
    }

    String serviceCode() {
        return serviceCode;
    }

    DayOfWeek weekday() {
        return weekday;
    }
}
