package se.samverk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import se.samverk.fact.Fact;
import se.samverk.fact.Facts;
import se.samverk.shared.Ids;

/** One row of the record; written once, never changed (domain rules §9). */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

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

    @Column(name = "fact_type")
    private String factType;

    /** The fact as JSON; null in rows from before there were facts, which have the two below. */
    private String fact;

    @Column(name = "value_before", insertable = false, updatable = false)
    private String before;

    @Column(name = "value_after", insertable = false, updatable = false)
    private String after;

    protected AuditEntry() {}

    AuditEntry(Fact fact, Facts.Stored stored, Instant when, Actor actor) {
        this.id = Ids.next();
        this.happenedAt = when;
        this.userId = actor.userId();
        this.userName = actor.name();
        this.actingCompanyId = actor.companyId();
        this.address = actor.address();
        this.action = fact.code();
        this.objectType = fact.subject().type();
        this.objectId = fact.subject().id();
        this.bureauId = fact.readers().bureauId();
        this.companyId = fact.readers().companyId();
        this.clientId = fact.readers().clientId();
        this.factType = stored.type();
        this.fact = stored.json();
    }

    public String id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String userName() {
        return userName;
    }

    /** For which company the person acted; null for the system. */
    public String actingCompanyId() {
        return actingCompanyId;
    }

    /** The network address; null for the system. */
    public String address() {
        return address;
    }

    public String action() {
        return action;
    }

    public String objectType() {
        return objectType;
    }

    public String objectId() {
        return objectId;
    }

    /** The fact; none in a row from before there were facts. */
    public Optional<Facts.Stored> fact() {
        return fact == null ? Optional.empty() : Optional.of(new Facts.Stored(factType, fact));
    }

    /** What a row without a fact says of how it was; null for nothing. */
    public String before() {
        return before;
    }

    /** What a row without a fact says of what it became; null for nothing. */
    public String after() {
        return after;
    }

    /** Who acted, for which company, from which address. */
    record Actor(String userId, String name, String companyId, String address) {}
}
