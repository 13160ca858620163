package se.samverk.web.assignment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.CollaborationError;
import se.samverk.identity.Member;
import se.samverk.log.LastChange;
import se.samverk.log.LastChangeService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.ConflictForm;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The form of an assignment of a client, new or present. */
@Named("assignment")
@ViewScoped
public class AssignmentBean extends ConflictForm<AssignmentEntered> {

    private static final long serialVersionUID = 1L;
    private static final String BACK = "tillbaka";

    @Inject
    transient AssignmentService assignments;

    @Inject
    transient ClientService clients;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Clock clock;

    @Inject
    transient LastChangeService lastChanges;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    /** The assignment to change; null for a new one. */
    @Inject
    @PathPart(1)
    String id;

    @Inject
    @Param(name = BACK)
    String wantedBack;

    private ClientView client;
    private int version;
    private String name;
    private AssignmentKind kind = AssignmentKind.BOOKKEEPING;
    private String responsibleId;
    private List<String> participantIds = new ArrayList<>();
    private LocalDate startsOn;
    private LocalDate endsOn;
    private transient List<Member> employees;

    /** Where a new assignment is entered by somebody who then goes on with something else. */
    public static String newHref(String clientId, String back) {
        return new Href(WebPage.CLIENT_ASSIGNMENT.of(clientId)).with(BACK, back).toString();
    }

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        if (id == null) {
            Caller caller = currentCaller.get();
            responsibleId = caller.userId();
            startsOn = Time.today(clock);
            return;
        }
        open();
    }

    public void save() {
        remedies.offer(
                CollaborationError.ASSIGNMENT_IN_USE,
                ClientTab.COLLABORATIONS.of(clientId),
                formats.message("mend.collaborations"));
        if (id == null) {
            assignments.add(clientId, form());
        } else if (!saved(() -> assignments.save(id, form(), version))) {
            return;
        }
        notices.sayAndGo(getBack(), "assignment.saved", name);
    }

    private AssignmentForm form() {
        return new AssignmentForm(name, kind, responsibleId, new HashSet<>(participantIds), startsOn, endsOn);
    }

    /** The page that needed an assignment, otherwise the client's own. */
    public String getBack() {
        return LocalPath.or(wantedBack, ClientTab.ASSIGNMENTS.of(clientId));
    }

    @Override
    protected AssignmentEntered read() {
        AssignmentView view = assignments.list(clientId).stream()
                .filter(present -> present.id().equals(id))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        version = view.version();
        return AssignmentEntered.of(view);
    }

    @Override
    protected AssignmentEntered entered() {
        return new AssignmentEntered(name, kind, responsibleId, Set.copyOf(participantIds), startsOn, endsOn);
    }

    @Override
    protected void fill(AssignmentEntered form) {
        name = form.name();
        kind = form.kind();
        responsibleId = form.responsible();
        participantIds = new ArrayList<>(form.participants());
        startsOn = form.startsOn();
        endsOn = form.endsOn();
    }

    @Override
    protected LastChange lastChange() {
        return lastChanges.inRegister(id).orElse(null);
    }

    @Override
    protected Conflict.Words words() {
        return new AssignmentWords(formats, getEmployees());
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
