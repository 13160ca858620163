package se.samverk.web.client;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.client.VisitService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.log.HistoryRow;
import se.samverk.log.HistoryService;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;

/** One client, with the tabs Assignments, Collaborations, Plan and History. */
@Named("client")
@ViewScoped
public class ClientBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> TABS = Set.of("uppdrag", "samarbeten", "plan", "historik");

    @Inject
    transient ClientService clients;

    @Inject
    transient AssignmentService assignmentService;

    @Inject
    transient CollaborationService collaborationService;

    @Inject
    transient HistoryService histories;

    @Inject
    transient VisitService visits;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    @PathPart(0)
    String id;

    @Inject
    @Param(name = "flik")
    String wantedTab;

    private String tab;
    private ClientView view;
    private transient List<AssignmentView> assignments;

    /** As they were shown: a button acts on its row. */
    private List<CollaborationView> collaborations;

    @PostConstruct
    void load() {
        tab = wantedTab != null && TABS.contains(wantedTab) ? wantedTab : "samarbeten";
        view = clients.view(id);
    }

    /** Whether the employee may switch to the client's company, to see to its users (D6a). */
    public boolean isVisitable() {
        return Right.VISIT_CLIENTS.isGrantedTo(currentCaller.get()) && visits.isOpen(view.id());
    }

    public String tabPath(String wanted) {
        return WebPage.CLIENT.of(view.id()) + "?flik=" + wanted;
    }

    public ClientView getView() {
        return view;
    }

    public String getTab() {
        return tab;
    }

    public List<AssignmentView> getAssignments() {
        if (assignments == null) {
            assignments = assignmentService.list(view.id());
        }
        return assignments;
    }

    public List<CollaborationView> getCollaborations() {
        if (collaborations == null) {
            collaborations = collaborationService.ofClient(view.id());
        }
        return collaborations;
    }

    public List<HistoryRow> getHistory() {
        return histories.ofClient(view.id());
    }
}
