package se.samverk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.shared.Audited;
import se.samverk.shared.Ids;

/** One row of the record; written once, never changed (domain rules §9). */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    private static final int LONGEST_VALUE = 2000;

    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "acting_company_id")
    private String actingCompanyId;

    private String address;
    private String action;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    protected AuditEntry() {}

    AuditEntry(Audited what, Instant when, Actor actor) {
        this.id = Ids.next();
        this.happenedAt = when;
        this.userId = actor.userId();
        this.userName = actor.name();
        this.actingCompanyId = actor.companyId();
        this.address = actor.address();
        this.action = what.action();
        this.objectType = what.objectType();
        this.objectId = what.objectId();
        this.bureauId = what.bureauId();
        this.companyId = what.companyId();
        this.clientId = what.clientId();
        this.before = shortened(what.before());
        this.after = shortened(what.after());
    }

    String id() {
        return id;
    }

    /** Who acted, for which company, from which address. */
    record Actor(String userId, String name, String companyId, String address) {}

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
