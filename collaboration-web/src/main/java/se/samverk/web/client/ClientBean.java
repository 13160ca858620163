package se.samverk.web.client;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
import se.samverk.web.page.ClientTab;
import se.samverk.web.request.PathPart;

/** One client, with the tabs Assignments, Collaborations, Plan and History. */
@Named("client")
@ViewScoped
public class ClientBean implements Serializable {

    private static final long serialVersionUID = 1L;

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
    @Param(name = ClientTab.PARAMETER)
    String wantedTab;

    private ClientTab tab;
    private ClientView view;
    private transient List<AssignmentView> assignments;

    /** As they were shown: a button acts on its row. */
    private List<CollaborationView> collaborations;

    @PostConstruct
    void load() {
        tab = ClientTab.named(wantedTab);
        view = clients.view(id);
    }

    /** Whether the employee may switch to the client's company, to see to its users (D6a). */
    public boolean isVisitable() {
        return Right.VISIT_CLIENTS.isGrantedTo(currentCaller.get()) && visits.isOpen(view.id());
    }

    public String tabPath(ClientTab wanted) {
        return wanted.of(view.id());
    }

    public ClientView getView() {
        return view;
    }

    public ClientTab getTab() {
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
