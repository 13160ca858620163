package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.identity.Caller;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.Member;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;

/** The form of an assignment of a client, new or present. */
@Named("assignment")
@ViewScoped
public class AssignmentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient AssignmentService assignments;
    @Inject transient ClientService clients;
    @Inject transient CurrentCaller currentCaller;
    @Inject transient Clock clock;
    @Inject transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    /** The assignment to change; null for a new one. */
    @Inject
    @PathPart(1)
    String id;

    private ClientView client;
    private int version;
    private String name;
    private AssignmentKind kind = AssignmentKind.BOOKKEEPING;
    private String responsibleId;
    private List<String> participantIds = new ArrayList<>();
    private LocalDate startsOn;
    private LocalDate endsOn;
    private transient List<Member> employees;

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        if (id == null) {
            Caller caller = currentCaller.get();
            responsibleId = caller.userId();
            startsOn = Time.today(clock);
            return;
        }
        AssignmentView view =
                assignments.list(clientId).stream()
                        .filter(present -> present.id().equals(id))
                        .findFirst()
                        .orElseThrow(BusinessException::notFound);
        version = view.version();
        name = view.name();
        kind = view.kind();
        responsibleId = view.responsibleId();
        participantIds = new ArrayList<>(view.participantIds());
        startsOn = view.startsOn();
        endsOn = view.endsOn();
    }

    public void save() {
        AssignmentForm form =
                new AssignmentForm(
                        name, kind, responsibleId, new HashSet<>(participantIds), startsOn, endsOn);
        if (id == null) {
            assignments.add(clientId, form);
        } else {
            assignments.save(id, form, version);
        }
        notices.sayAndGo("/byra/kund/" + clientId + "?flik=uppdrag", "assignment.saved", name);
    }

    public boolean isAdding() {
        return id == null;
    }

    public ClientView getClient() {
        return client;
    }

    public List<Member> getEmployees() {
        if (employees == null) {
            employees = assignments.employees();
        }
        return employees;
    }

    public AssignmentKind[] getKinds() {
        return AssignmentKind.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public AssignmentKind getKind() {
        return kind;
    }

    public void setKind(AssignmentKind kind) {
        this.kind = kind;
    }

    public String getResponsibleId() {
        return responsibleId;
    }

    public void setResponsibleId(String responsibleId) {
        this.responsibleId = responsibleId;
    }

    public List<String> getParticipantIds() {
        return participantIds;
    }

    public void setParticipantIds(List<String> participantIds) {
        this.participantIds = participantIds;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
