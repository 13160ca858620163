package se.samverk.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.access.AccessExplanation;
import se.samverk.access.AccessService;
import se.samverk.assignment.StaffingService;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.catalogue.Worker;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.identity.UserId;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Side;

/** Why somebody does not get into a client's service: who, whose and which are in the address. */
@Named("access")
@ViewScoped
public class AccessBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccessService access;

    @Inject
    transient StaffingService staffing;

    @Inject
    transient ClientService clients;

    @Inject
    transient ClientListService clientList;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    @Param(name = "kund")
    String clientId;

    @Inject
    @Param(name = "tjanst")
    String service;

    @Inject
    @Param(name = "medarbetare")
    String employeeId;

    @Inject
    @Param(name = "q")
    String search;

    private ClientView client;
    private String assignmentId;
    private transient AccessExplanation explanation;
    private transient List<AccessLine> lines;

    @PostConstruct
    void load() {
        if (clientId == null) {
            return;
        }
        client = clients.view(clientId);
        if (service != null && employeeId != null) {
            explanation = access.explain(new UserId(employeeId), clientId, service);
            assignmentId = explanation.assignmentId();
            Caller caller = currentCaller.get();
            lines = AccessLines.of(
                    explanation,
                    clientId,
                    new AccessLines.Reader(caller.userId(), Right.MAINTAIN.isGrantedTo(caller)),
                    formats);
        }
    }

    /** Adds the caller to the assignment, which full permission may. */
    public void join() {
        staffing.join(assignmentId);
        notices.sayAndGo(
                new Href(WebPage.ACCESS.address())
                        .with("kund", clientId)
                        .with("tjanst", service)
                        .with("medarbetare", employeeId)
                        .toString(),
                "access.joined");
    }

    public ClientView getClient() {
        return client;
    }

    public String getService() {
        return service;
    }

    public String getSearch() {
        return search;
    }

    public List<Choice> getEmployees() {
        return access.employees().stream()
                .map(one -> new Choice(one.userId(), one.name(), one.userId().equals(employeeId)))
                .toList();
    }

    /** The first clients that fit the search. */
    public List<ClientRow> getFound() {
        return clientList
                .page(new ClientQuery(search, null, false, null, false))
                .rows();
    }

    /** The same question about another client. */
    public String href(String otherClientId) {
        return new Href(WebPage.ACCESS.address())
                .with("kund", otherClientId)
                .with("tjanst", service)
                .with("medarbetare", employeeId)
                .toString();
    }

    public AccessExplanation getExplanation() {
        return explanation;
    }

    /** What the employee is in the service; empty for nothing. */
    public String getRoleText() {
        return explanation.role() == null ? "" : formats.message("serviceRole." + explanation.role());
    }

    /** Who does a task, as agreements name it. */
    public Worker doer(DividedTask task) {
        if (task.doers().size() > 1) {
            return Worker.BOTH;
        }
        return task.doers().contains(Side.BUREAU) ? Worker.BUREAU : Worker.CLIENT;
    }

    public List<AccessLine> getLines() {
        return lines;
    }
}
