package se.samverk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import se.samverk.shared.Ids;

/**
 * One log-in of one user in one company. Every token carries its id and is worth nothing once the
 * session has ended, whatever its own time says.
 */
@Entity
@Table(name = "login_session")
public class LoginSession {

    /**
     * After that the password is asked for again, whatever is going on. Longer than twenty hours:
     * nobody is to be interrupted whom nobody could warn (WCAG 2.2.1).
     */
    static final Duration LONGEST = Duration.ofHours(21);

    @Id
    private String id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "company_id")
    private String companyId;

    /** The company of a member; null for a reader. */
    @Column(name = "member_company_id")
    private String memberCompanyId;

    /** By what somebody reads who is no member (D7f). */
    @Column(name = "reader_id")
    private String readerId;

    @Column(name = "as_client")
    private boolean asClient;

    @Column(name = "visited_company_id")
    private String visitedCompanyId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected LoginSession() {}

    LoginSession(String userId, Place place, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.companyId = place.companyId();
        this.readerId = place.readerId();
        this.memberCompanyId = readerId == null ? companyId : null;
        this.asClient = place.asClient();
        this.visitedCompanyId = place.visitedCompanyId();
        this.createdAt = now;
        this.expiresAt = now.plus(LONGEST);
    }

    /** The same log-in, in another place: it lasts no longer than it would have. */
    LoginSession movedTo(Place place, Instant now) {
        LoginSession moved = new LoginSession(userId, place, now);
        moved.expiresAt = expiresAt;
        end(now);
        return moved;
    }

    /** Where the person acts for itself, without the visit. */
    Place ownPlace() {
        return new Place(companyId, asClient, null, readerId);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean isEnded() {
        return endedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    String id() {
        return id;
    }
}
