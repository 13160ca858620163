package se.samverk.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.Right;

/**
 * The changes that wait for the approval of the caller's side, on the start page of either portal.
 */
@Named("waitingChanges")
@RequestScoped
public class WaitingChangesBean {

    @Inject CollaborationService collaborations;
    @Inject CurrentCaller currentCaller;

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
