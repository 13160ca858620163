package se.samverk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import se.samverk.shared.Time;

/** A link in a mail about somebody's account. Good once, and until its time is over. */
@Entity
@Table(name = "account_link")
public class AccountLink {

    /** What a link is for, and how long it is good. */
    public enum Purpose {
        /** The subject is the user who has forgotten the password (S9, D9a). */
        RESET_PASSWORD(Duration.ofMinutes(60), false),
        /** The subject is a user whom somebody else has entered. */
        CHOOSE_PASSWORD(Duration.ofDays(14), true),
        /** The subject is the application of a bureau (D12). */
        REGISTER_BUREAU(Duration.ofHours(24), false),
        /** The subject is a reader whom a company invites (D7f). */
        READ(Duration.ofDays(14), true);

        private final Duration validity;
        private final boolean toldAsDay;

        Purpose(Duration validity, boolean toldAsDay) {
            this.validity = validity;
            this.toldAsDay = toldAsDay;
        }

        /** How long a link is good, but for the rest of a last day. */
        public Duration validity() {
            return validity;
        }

        private Instant end(Instant now) {
            Instant end = now.plus(validity);
            return toldAsDay ? Time.endOf(Time.day(end)) : end;
        }
    }

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountLink() {}

    AccountLink(String id, Purpose purpose, String subjectId, String tokenHash, Instant now) {
        this.id = id;
        this.purpose = purpose;
        this.subjectId = subjectId;
        this.tokenHash = tokenHash;
        this.expiresAt = purpose.end(now);
    }

    public String id() {
        return id;
    }

    public Purpose purpose() {
        return purpose;
    }

    public String subjectId() {
        return subjectId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isValid(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
