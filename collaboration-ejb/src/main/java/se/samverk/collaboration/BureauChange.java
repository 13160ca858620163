package se.samverk.collaboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.shared.BureauId;

/**
 * A company wants to go from its bureau to another on a day (D3c). The other may invite while the present one works; what the
 * company accepts of it begins on that day, on which the present one ends. Past the day without that it is void.
 */
@Entity
@Table(name = "bureau_change")
public class BureauChange {

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Column(name = "to_bureau_id")
    private String toBureauId;

    @Column(name = "on_day")
    private LocalDate onDay;

    @Column(name = "started_by_id")
    private String startedById;

    @Column(name = "started_at")
    private Instant startedAt;

    @Version
    private int version;

    protected BureauChange() {}

    BureauChange(String companyId) {
        this.companyId = companyId;
    }

    void to(String bureauId, LocalDate day, String userId, Instant now) {
        toBureauId = bureauId;
        onDay = day;
        startedById = userId;
        startedAt = now;
    }

    boolean isOpenOn(LocalDate today) {
        return today.isBefore(onDay);
    }

    /** Whether it is what is asked for once more. */
    boolean is(String bureauId, LocalDate day) {
        return bureauId.equals(toBureauId) && day.equals(onDay);
    }

    String companyId() {
        return companyId;
    }

    String toBureauId() {
        return toBureauId;
    }

    BureauId toBureau() {
        return new BureauId(toBureauId);
    }

    LocalDate day() {
        return onDay;
    }
}
