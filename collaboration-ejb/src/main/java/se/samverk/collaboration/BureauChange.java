package se.samverk.collaboration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
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

    /** What ends because of it, and goes on when it is taken back; what somebody had ended before is not among them. */
    @ElementCollection
    @CollectionTable(name = "bureau_change_ending", joinColumns = @JoinColumn(name = "company_id"))
    @Column(name = "collaboration_id")
    private Set<String> endingIds = new HashSet<>();

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
        endingIds.clear();
    }

    void ends(Collaboration present) {
        endingIds.add(present.id());
    }

    boolean isEnding(Collaboration present) {
        return endingIds.contains(present.id());
    }

    boolean isOpenOn(LocalDate today) {
        return today.isBefore(onDay);
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
