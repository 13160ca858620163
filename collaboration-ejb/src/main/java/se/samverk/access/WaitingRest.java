package se.samverk.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import se.samverk.shared.BureauId;
import se.samverk.workspace.WaitingTask;

/** What a bureau lets rest until a day (B45): for all of its people, but for what is one's own. */
@Entity
@Table(name = "waiting_rest")
@IdClass(WaitingRest.Key.class)
public class WaitingRest {

    /** A kind of work in a service, the one thing that it is about, or whose own it is. */
    public static class Key implements Serializable {
        private String bureauId;
        private String companyId;
        private String serviceCode;
        private String kind;
        private String subjectId;

        public Key() {}

        Key(BureauId bureau, String serviceCode, WaitingTask task, String subject) {
            this.bureauId = bureau.value();
            this.companyId = task.companyId();
            this.serviceCode = serviceCode;
            this.kind = task.kind();
            this.subjectId = subject;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && bureauId.equals(key.bureauId)
                    && companyId.equals(key.companyId)
                    && serviceCode.equals(key.serviceCode)
                    && kind.equals(key.kind)
                    && subjectId.equals(key.subjectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bureauId, companyId, serviceCode, kind, subjectId);
        }
    }

    @Id
    @Column(name = "bureau_id")
    private String bureauId;

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "service_code")
    private String serviceCode;

    @Id
    private String kind;

    @Id
    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "until_day")
    private LocalDate until;

    private String reason;

    @Column(name = "rested_by")
    private String restedBy;

    @Column(name = "rested_at")
    private Instant restedAt;

    protected WaitingRest() {}

    WaitingRest(Key key) {
        this.bureauId = key.bureauId;
        this.companyId = key.companyId;
        this.serviceCode = key.serviceCode;
        this.kind = key.kind;
        this.subjectId = key.subjectId;
    }

    void rest(LocalDate day, String why, String userId, Instant now) {
        this.until = day;
        this.reason = why;
        this.restedBy = userId;
        this.restedAt = now;
    }

    LocalDate until() {
        return until;
    }

    String reason() {
        return reason;
    }
}
