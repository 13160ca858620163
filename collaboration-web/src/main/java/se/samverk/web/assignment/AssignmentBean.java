package se.samverk.web.assignment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
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
    private final AssignmentFields fields = new AssignmentFields();
    private int version;
    private transient List<Member> employees;

    /** Where a new assignment is entered by somebody who then goes on with something else. */
    public static String newHref(String clientId, String back) {
        return new Href(WebPage.CLIENT_ASSIGNMENT.of(clientId)).with(BACK, back).toString();
    }

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        if (id == null) {
            fields.setResponsibleId(currentCaller.get().userId());
            fields.setStartsOn(Time.today(clock));
            return;
        }
        open();
    }

    public void save() {
        remedies.offer(
                CollaborationError.ASSIGNMENT_IN_USE,
                ClientTab.COLLABORATIONS.of(clientId),
                formats.message("remedy.collaborations"));
        if (id == null) {
            assignments.add(clientId, fields.form());
        } else if (!saved(() -> assignments.save(id, fields.form(), version))) {
            return;
        }
        notices.sayAndGo(getBack(), "assignment.saved", fields.getName());
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
        return fields.entered();
    }

    @Override
    protected void fill(AssignmentEntered form) {
        fields.fill(form);
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

    public AssignmentFields getFields() {
        return fields;
    }
}
