package se.samverk.web.overview;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.web.shell.Formats;

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

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Formats formats;

    private List<CollaborationView> open;
    private List<CollaborationView> kept;

    @PostConstruct
    void load() {
        open = collaborations.ownOpen();
        kept = collaborations.ownKept();
    }

    /** Invitations to answer. */
    public List<CollaborationView> getWaiting() {
        return open.stream().filter(view -> view.state() == State.INVITED).toList();
    }

    /** What happens by itself to the running ones, the nearest day first. */
    public List<CollaborationView> getComing() {
        return open.stream()
                .filter(view -> view.state() != State.INVITED)
                .filter(view -> day(view) != null)
                .sorted(Comparator.comparing(MyServicesBean::day))
                .toList();
    }

    /** The day on which it happens. */
    public static LocalDate day(CollaborationView view) {
        return switch (view.state()) {
            case AGREED -> view.acceptedOn();
            case ENDING -> view.endsOn();
            default -> view.renewsOn();
        };
    }

    /** The services that the company has: with a bureau, on its own, or to read. */
    public List<CollaborationView> getTiles() {
        return Stream.concat(getRunning().stream(), kept.stream()).toList();
    }

    /** What the tile says below the name of the service. */
    public String text(CollaborationView view) {
        if (view.state() != State.ENDED) {
            return formats.message("services.with", view.bureauName());
        }
        boolean alone = view.ending().aftermath() == Aftermath.CONTINUES_ALONE;
        return formats.message(alone ? "services.alone" : "services.readable", view.endsOn());
    }

    /** What happens to a service by itself. */
    public String comingText(CollaborationView view) {
        String name = formats.text(catalogue.agreed(view.serviceCode()).name());
        if (view.state() == State.AGREED) {
            return formats.message("services.begins", name, view.bureauName());
        }
        if (view.state() == State.ENDING) {
            return formats.message("services.ends", name);
        }
        CollaborationView.PendingChange change = view.pending();
        if (change == null || change.awaitingApproval()) {
            return formats.message("services.renews", name);
        }
        Terms terms = change.outcome();
        return formats.message(
                "services.renewsChanged",
                name,
                formats.price(terms.priceOre(), terms.periodMonths()),
                formats.message("recipient." + terms.invoiceRecipient()));
    }

    /** Active and ending collaborations. */
    public List<CollaborationView> getRunning() {
        return open.stream().filter(view -> view.state().isBinding()).toList();
    }
}
