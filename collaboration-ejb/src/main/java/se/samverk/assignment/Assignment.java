package se.samverk.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.client.Client;
import se.samverk.shared.Ids;
import se.samverk.shared.SearchWords;
import se.samverk.shared.SortKey;
import se.samverk.shared.StoredKeys;
import se.samverk.workspace.ServiceRole;

/**
 * A piece of work that a bureau does for a client. Its responsible and its participants are who may
 * enter the services linked to it, from its first day until its end.
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private String id;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "client_id")
    private String clientId;

    private String name;

    @Column(name = "sort_key")
    private String sortKey;

    /** The words it is found by, with a blank before each. */
    private String words;

    /** By which rules key and words were made. */
    @Column(name = "key_rules")
    private String keyRules;

    @Enumerated(EnumType.STRING)
    private AssignmentKind kind;

    @Column(name = "responsible_id")
    private String responsibleId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @ElementCollection
    @CollectionTable(name = "assignment_participant", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "user_id")
    private Set<String> participantIds = new HashSet<>();

    /** Of participants who are something else than writers. */
    @ElementCollection
    @CollectionTable(name = "assignment_role", joinColumns = @JoinColumn(name = "assignment_id"))
    @MapKeyColumn(name = "user_id")
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Map<String, ServiceRole> roles = new HashMap<>();

    @Version
    private int version;

    protected Assignment() {}

    Assignment(Client client, AssignmentForm form) {
        this.id = Ids.next();
        this.bureauId = client.bureauId();
        this.clientId = client.id();
        change(form);
    }

    final void change(AssignmentForm form) {
        this.name = form.name();
        this.kind = form.kind();
        this.responsibleId = form.responsibleId();
        this.startsOn = form.startsOn();
        this.endsOn = form.endsOn();
        this.participantIds.retainAll(form.participantIds());
        this.participantIds.addAll(form.participantIds());
        this.roles.keySet().retainAll(participantIds);
        renewKeys();
    }

    /** Makes anew what is kept of its name to sort it by and find it. */
    final void renewKeys() {
        this.sortKey = SortKey.of(name);
        this.words = SearchWords.ofText(name).stream().map(word -> " " + word).collect(Collectors.joining());
        this.keyRules = StoredKeys.RULES;
    }

    /** Whether the work is still to be done or being done on that day; the end day is not part. */
    public boolean isOpenOn(LocalDate day) {
        return endsOn == null || day.isBefore(endsOn);
    }

    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(startsOn);
    }

    /** Whether the person works in it: is its responsible or takes part (S7). */
    public boolean includes(String userId) {
        return userId.equals(responsibleId) || participantIds.contains(userId);
    }

    /** What the person is in the services that are linked to it (D7e); empty for whom it does not include. */
    public Optional<ServiceRole> roleOf(String userId) {
        if (userId.equals(responsibleId)) {
            return Optional.of(ServiceRole.APPROVER);
        }
        return participantIds.contains(userId)
                ? Optional.of(roles.getOrDefault(userId, ServiceRole.WRITER))
                : Optional.empty();
    }

    /** What participants are in the services that are linked to it; the responsible approves whatever is chosen (D7e). */
    void choose(Map<String, ServiceRole> chosen) {
        chosen.forEach((userId, role) -> {
            if (participantIds.contains(userId)) {
                choose(userId, role);
            }
        });
    }

    private void choose(String userId, ServiceRole role) {
        if (role == ServiceRole.WRITER) {
            roles.remove(userId);
        } else {
            roles.put(userId, role);
        }
    }

    void addParticipant(String userId) {
        participantIds.add(userId);
    }

    /** Puts one person in the place of another, wherever the other is (D8b). */
    void replace(Handover handover) {
        boolean tookPart = participantIds.remove(handover.leavingId());
        roles.remove(handover.leavingId());
        if (handover.leavingId().equals(responsibleId)) {
            responsibleId = handover.replacementId();
        } else if (tookPart && !includes(handover.replacementId())) {
            participantIds.add(handover.replacementId());
        }
    }

    public String id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    public String name() {
        return name;
    }

    AssignmentKind kind() {
        return kind;
    }

    public String responsibleId() {
        return responsibleId;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    Set<String> participantIds() {
        return Set.copyOf(participantIds);
    }

    int version() {
        return version;
    }
}
