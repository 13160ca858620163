package se.samverk.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.client.Client;
import se.samverk.collaboration.Terms;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Ids;

/**
 * One version of what a bureau and its client have planned: who does each task, and in which
 * services. It is a draft that can be changed until it is sent with invitations; from then on it
 * stays as it is. When the client accepts one of the invitations it is what was agreed. Changing
 * the plan after that begins a new version.
 */
@Entity
@Table(name = "client_plan")
public class ClientPlan {

    /** How far a version has come. */
    public enum State {
        DRAFT,
        SENT,
        AGREED
    }

    @Id
    private String id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "version_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String note;

    @Column(name = "saved_by_id")
    private String savedById;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "sent_by_id")
    private String sentById;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "agreed_by_id")
    private String agreedById;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "draft_client_id")
    private String draftClientId;

    @ElementCollection
    @CollectionTable(name = "client_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("number")
    private List<PlanLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "client_plan_service", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("number")
    private List<PlannedService> services = new ArrayList<>();

    @Version
    private int version;

    protected ClientPlan() {}

    /** A new version, with nothing in it yet. */
    ClientPlan(Client client, int number) {
        this.id = Ids.next();
        this.clientId = client.id();
        this.bureauId = client.bureauId();
        this.companyId = client.companyId();
        this.number = number;
        this.state = State.DRAFT;
        this.draftClientId = client.id();
    }

    /** Whether it says all that already. */
    boolean holds(List<PlanLine> planned, List<PlannedService> chosen, String text) {
        return lines.equals(planned) && services.equals(chosen) && (note == null ? text == null : note.equals(text));
    }

    /**
     * @throws BusinessException STALE when it has been sent meanwhile
     */
    void write(List<PlanLine> planned, List<PlannedService> chosen, String text, String userId, Instant now) {
        requireDraft();
        lines.clear();
        lines.addAll(planned);
        services.clear();
        services.addAll(chosen);
        note = text;
        savedById = userId;
        savedAt = now;
    }

    /**
     * Fixes it for ever.
     *
     * @param terms what the client is invited to, by service; the other services are shared already
     * @throws BusinessException STALE when it has been sent meanwhile
     */
    void send(Map<String, Terms> terms, String userId, Instant now) {
        requireDraft();
        services.replaceAll(service -> service.on(terms.get(service.serviceCode())));
        sentById = userId;
        sentAt = now;
        draftClientId = null;
        state = State.SENT;
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new BusinessException(CommonError.STALE);
        }
    }

    /**
     * The client has accepted an invitation that it was sent with.
     *
     * @return false when another acceptance came first: it stays agreed as it was then
     */
    boolean agree(String userId, Instant now) {
        if (state != State.SENT) {
            return false;
        }
        agreedById = userId;
        agreedAt = now;
        state = State.AGREED;
        return true;
    }

    /** Whether this very person has sent it; then doing so again is no error. */
    boolean wasSentBy(String userId) {
        return userId.equals(sentById);
    }

    /** What a planner begins with: this draft, or a new one that says the same. */
    PlanDraft asDraft() {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        lines.forEach(line -> wishes.put(line.taskCode(), line.outcome().wish()));
        Map<String, String> picks = new LinkedHashMap<>();
        services.forEach(service -> picks.put(service.serviceCode(), service.variantCode()));
        return new PlanDraft(
                isDraft() ? id : null,
                isDraft() ? number : number + 1,
                isDraft() ? version : null,
                wishes,
                picks,
                note);
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }

    /** As the record names it. */
    String label() {
        return "v" + number;
    }

    public String id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    public String bureauId() {
        return bureauId;
    }

    String companyId() {
        return companyId;
    }

    public int number() {
        return number;
    }

    State state() {
        return state;
    }

    String note() {
        return note;
    }

    Instant savedAt() {
        return savedAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    public List<PlanLine> lines() {
        return List.copyOf(lines);
    }

    public List<PlannedService> services() {
        return List.copyOf(services);
    }

    public List<String> serviceCodes() {
        return services.stream().map(PlannedService::serviceCode).toList();
    }

    int version() {
        return version;
    }
}
