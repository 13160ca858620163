package se.samverk.web.overview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.overview.OwnCompany;
import se.samverk.overview.OwnCompanyService;

/** The client's company and its open services. */
@Named("myCompany")
@RequestScoped
public class MyCompanyBean {

    @Inject
    OwnCompanyService companies;

    @Inject
    CollaborationService collaborations;

    @Inject
    CurrentCaller currentCaller;

    private OwnCompany view;
    private List<CollaborationView> open;

    @PostConstruct
    void load() {
        view = companies.view();
        open = collaborations.ownOpen();
    }

    public OwnCompany getView() {
        return view;
    }

    /** Whether the reader sees to the users, so that it remedies a missing main contact itself. */
    public boolean isManager() {
        return Right.MANAGE_USERS.isGrantedTo(currentCaller.get());
    }

    /** Invitations to answer, active and ending collaborations. */
    public List<CollaborationView> getOpen() {
        return open;
    }
}
