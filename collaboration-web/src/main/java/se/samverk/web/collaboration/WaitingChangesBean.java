package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;

/**
 * The changes that wait for the approval of the caller's side, on the start page of either portal.
 * What was shown is kept with the page: a button acts on its row, also when others have been
 * answered since.
 */
@Named("waitingChanges")
@ViewScoped
public class WaitingChangesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient CurrentCaller currentCaller;

    private List<CollaborationView> all;

    @PostConstruct
    void load() {
        boolean may = Right.CHANGE_COLLABORATIONS.isGrantedTo(currentCaller.get());
        all = may ? collaborations.awaitingApproval() : List.of();
    }

    public List<CollaborationView> getAll() {
        return all;
    }
}
