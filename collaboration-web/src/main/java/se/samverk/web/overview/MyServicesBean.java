package se.samverk.web.overview;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.State;

/**
 * The client's start page: what waits for an answer, and the services that are shared. What was
 * shown is kept with the page: a button acts on its row, also when others have been answered since.
 */
@Named("myServices")
@ViewScoped
public class MyServicesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CollaborationService collaborations;

    private List<CollaborationView> open;

    @PostConstruct
    void load() {
        open = collaborations.ownOpen();
    }

    /** Invitations to answer. */
    public List<CollaborationView> getWaiting() {
        return open.stream().filter(view -> view.state() == State.INVITED).toList();
    }

    /** What happens by itself to the running ones, the nearest day first. */
    public List<CollaborationView> getComing() {
        return getRunning().stream()
                .filter(view -> day(view) != null)
                .sorted(Comparator.comparing(MyServicesBean::day))
                .toList();
    }

    private static LocalDate day(CollaborationView view) {
        return view.state() == State.ENDING ? view.endsOn() : view.renewsOn();
    }

    /** Active and ending collaborations. */
    public List<CollaborationView> getRunning() {
        return open.stream().filter(view -> view.state() != State.INVITED).toList();
    }
}
