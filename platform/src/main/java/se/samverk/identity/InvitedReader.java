package se.samverk.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Ids;

/**
 * Somebody whom a company lets read in some of its services until a day: an auditor, an adviser, a bank (D7f). No member of the
 * company: it has no role in it, and no right but to read there and to ask. One that has ended stays, and begins never again.
 */
@Entity
@Table(name = "invited_reader")
public class InvitedReader {

    /** How long before its day the end is told. */
    public static final int NOTICE_DAYS = 7;

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String email;

    /** The address while it has not ended, else null: the key that makes a person one reader of a company at most. */
    @Column(name = "open_email")
    private String openEmail;

    private String name;

    @Enumerated(EnumType.STRING)
    private ReaderPurpose purpose;

    private String note;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invited_reader_service", joinColumns = @JoinColumn(name = "reader_id"))
    @Column(name = "service_code")
    private Set<String> services = new HashSet<>();

    @Column(name = "reads_until")
    private LocalDate readsUntil;

    @Column(name = "invited_by_id")
    private String invitedById;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "announced_for")
    private LocalDate announcedFor;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by_id")
    private String endedById;

    @Version
    private int version;

    protected InvitedReader() {}

    /**
     * Who is invited, and to read what.
     *
     * @param note what it is for in words; null for none
     */
    public record Invitation(
            EmailAddress email, String name, ReaderPurpose purpose, String note, Set<String> services) {

        public Invitation {
            services = Set.copyOf(services);
        }
    }

    /** When it is invited, and until which day it is to read. */
    public record Term(Instant now, LocalDate today, LocalDate until) {}

    public InvitedReader(String companyId, Invitation invitation, String invitedById, Term term) {
        this.id = Ids.next();
        this.companyId = companyId;
        this.email = invitation.email().value();
        this.openEmail = email;
        this.name = invitation.name();
        this.purpose = invitation.purpose();
        this.note = invitation.note();
        this.services.addAll(invitation.services());
        this.invitedById = invitedById;
        this.invitedAt = term.now();
        readUntil(term.until(), term.today());
    }

    /** Lets it read until another day. A day that is near is not announced once more. */
    public void readUntil(LocalDate day, LocalDate today) {
        readsUntil = day;
        announcedFor = day.isAfter(today.plusDays(NOTICE_DAYS)) ? null : day;
    }

    /** Somebody has said yes, by the link that was mailed. */
    public void accept(User user, Instant now) {
        userId = user.id();
        acceptedAt = now;
    }

    /** Its end has been told beforehand. */
    public void announce() {
        announcedFor = readsUntil;
    }

    /**
     * @param byId null where the day has passed
     */
    public void end(String byId, Instant now) {
        endedAt = now;
        endedById = byId;
        openEmail = null;
    }

    /** Whether nothing has ended it: neither somebody nor its day, whether or not that has been noted. */
    public boolean isOpenOn(LocalDate today) {
        return endedAt == null && !isOver(today);
    }

    /** Whether its day has passed. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(readsUntil);
    }

    /** Whether somebody has said yes and reads now. */
    public boolean isReadingOn(LocalDate today) {
        return userId != null && isOpenOn(today);
    }

    public boolean isToBeAnnounced(LocalDate today) {
        return isReadingOn(today)
                && !readsUntil.equals(announcedFor)
                && !readsUntil.isAfter(today.plusDays(NOTICE_DAYS));
    }

    public String id() {
        return id;
    }

    public String companyId() {
        return companyId;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public String name() {
        return name;
    }

    public ReaderPurpose purpose() {
        return purpose;
    }

    public String note() {
        return note;
    }

    public Set<String> services() {
        return Set.copyOf(services);
    }

    /** The last day, the whole of it. */
    public LocalDate readsUntil() {
        return readsUntil;
    }

    public String invitedById() {
        return invitedById;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    /** Null until somebody has said yes. */
    public String userId() {
        return userId;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** Null for one that has not ended, or whose day has passed without that being noted yet. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Null where the day has passed. */
    public String endedById() {
        return endedById;
    }

    public int version() {
        return version;
    }
}
