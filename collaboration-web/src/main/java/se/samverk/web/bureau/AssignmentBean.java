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
import se.samverk.identity.Member;
import se.samverk.log.LastChangeService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Time;
import se.samverk.web.request.Href;
import se.samverk.web.request.Mends;
import se.samverk.web.request.PathPart;
import se.samverk.web.session.LocalPath;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The form of an assignment of a client, new or present. */
@Named("assignment")
@ViewScoped
public class AssignmentBean implements Serializable {

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
    transient Mends mends;

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
    private AssignmentEntered opened;
    private Conflict<AssignmentEntered> conflict;
    private String name;
    private AssignmentKind kind = AssignmentKind.BOOKKEEPING;
    private String responsibleId;
    private List<String> participantIds = new ArrayList<>();
    private LocalDate startsOn;
    private LocalDate endsOn;
    private transient List<Member> employees;

    /** Where a new assignment is entered by somebody who then goes on with something else. */
    public static String newHref(String clientId, String back) {
        return new Href("/byra/uppdrag/" + clientId).with(BACK, back).toString();
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
        opened = read();
        fill(opened);
    }

    public void save() {
        mends.offer(
                ErrorCode.ASSIGNMENT_IN_USE,
                "/byra/kund/" + clientId + "?flik=samarbeten",
                formats.message("mend.collaborations"));
        AssignmentForm form =
                new AssignmentForm(name, kind, responsibleId, new HashSet<>(participantIds), startsOn, endsOn);
        try {
            if (id == null) {
                assignments.add(clientId, form);
            } else {
                assignments.save(id, form, version);
            }
        } catch (BusinessException refused) {
            if (refused.code() != ErrorCode.STALE) {
                throw refused;
            }
            meet();
            if (!conflict.isSettled()) {
                return;
            }
        }
        notices.sayAndGo(getBack(), "assignment.saved", name);
    }

    /** The page that needed an assignment, otherwise the client's own. */
    public String getBack() {
        return LocalPath.or(wantedBack, "/byra/kund/" + clientId + "?flik=uppdrag");
    }

    /** Somebody else was first: what both have entered is shown, and saved by the next press. */
    private void meet() {
        AssignmentEntered saved = read();
        conflict = new Conflict<>(
                opened,
                saved,
                entered(),
                lastChanges.inRegister(id).orElse(null),
                new AssignmentWords(formats, getEmployees()));
        opened = saved;
        fill(conflict.merged());
    }

    /** Puts the value that somebody else has saved into a field. */
    public void take(String field) {
        fill(conflict.take(field, entered()));
    }

    private AssignmentEntered read() {
        AssignmentView view = assignments.list(clientId).stream()
                .filter(present -> present.id().equals(id))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        version = view.version();
        return AssignmentEntered.of(view);
    }

    private AssignmentEntered entered() {
        return new AssignmentEntered(name, kind, responsibleId, Set.copyOf(participantIds), startsOn, endsOn);
    }

    private void fill(AssignmentEntered form) {
        name = form.name();
        kind = form.kind();
        responsibleId = form.responsible();
        participantIds = new ArrayList<>(form.participants());
        startsOn = form.startsOn();
        endsOn = form.endsOn();
    }

    /** What somebody else saved while the form was open; null for nothing. */
    public Conflict<AssignmentEntered> getConflict() {
        return conflict;
    }

    public List<Conflict.Line> getConflictLines() {
        return conflict == null ? List.of() : conflict.lines(entered());
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
