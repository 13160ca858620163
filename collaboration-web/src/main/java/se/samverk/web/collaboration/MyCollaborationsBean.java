package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;

/** All collaborations of the client's company. */
@Named("myCollaborations")
@RequestScoped
public class MyCollaborationsBean {

    @Inject
    CollaborationService collaborations;

    private List<CollaborationView> all;

    @PostConstruct
    void load() {
        all = collaborations.own();
    }

    public List<CollaborationView> getAll() {
        return all;
    }
}
