package se.samverk.bookkeeping.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.shared.Ids;

/** A point that a company, or a bureau for all its clients, has added to the list of each month (B42). */
@Entity
@Table(name = "closing_point")
public class ClosingPoint {

    @Id
    private String id;

    @Column(name = "owner_id")
    private String ownerId;

    private String description;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected ClosingPoint() {}

    ClosingPoint(String ownerId, String description, String userId, Instant now) {
        this.id = Ids.next();
        this.ownerId = ownerId;
        this.description = description;
        this.madeBy = userId;
        this.madeAt = now;
    }

    /** It is on no list any more of a month that is open; where it was ticked it stays. */
    void remove(Instant now) {
        removedAt = now;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    String id() {
        return id;
    }

    String ownerId() {
        return ownerId;
    }

    String description() {
        return description;
    }
}
