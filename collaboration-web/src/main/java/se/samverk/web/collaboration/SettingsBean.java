package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.BureauChangeService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.Side;
import se.samverk.collaboration.State;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;

/** The settings of one collaboration, in either portal: what was agreed, and what waits for an answer. */
@Named("settings")
@ViewScoped
public class SettingsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient BureauChangeService bureauChanges;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Clock clock;

    @Inject
    transient Formats formats;

    @Inject
    @PathPart(0)
    String id;

    private CollaborationView view;
    private boolean waiting;

    @PostConstruct
    void load() {
        readAgain();
    }

    /** Shows what applies now, after somebody else was first. */
    void readAgain() {
        view = collaborations.view(id);
        waiting = view.state() == State.INVITED && clock.instant().isBefore(view.expiresAt());
    }

    String serviceName() {
        return formats.text(getService().name());
    }

    /** The one on the other side of the collaboration. */
    public String getOtherParty() {
        return currentCaller.get().bureau() ? view.clientName() : view.bureauName();
    }

    /** The side that the caller acts for. */
    Side side() {
        return Side.of(currentCaller.get());
    }

    /** The list that it belongs to. */
    String back() {
        return currentCaller.get().bureau()
                ? ClientTab.COLLABORATIONS.of(view.clientId())
                : WebPage.COLLABORATIONS.address();
    }

    public boolean may(String action) {
        return view.allowed().contains(Action.valueOf(action));
    }

    /** The invitation itself, if it waited for an answer when the page was opened. */
    public List<CollaborationView> getWaiting() {
        return waiting ? List.of(view) : List.of();
    }

    /** The change that waits for the caller's own answer. */
    public List<CollaborationView> getWaitingChanges() {
        return may(Action.ANSWER_CHANGE.name()) ? List.of(view) : List.of();
    }

    /** This page, to come back to. */
    public String getPath() {
        return CollaborationPage.of(currentCaller.get(), view.id());
    }

    /** The day on which the client leaves it for another bureau; null for none. */
    public LocalDate getLeaving() {
        return bureauChanges.leaving(view.id()).orElse(null);
    }

    /** Where one sees what is open before it ends. */
    public String getLeavingPath() {
        return (currentCaller.get().bureau() ? WebPage.BUREAU_ENDING : WebPage.ENDING).of(view.id());
    }

    public CollaborationView getView() {
        return view;
    }

    public OfferedService getService() {
        return catalogue.agreed(view.serviceCode());
    }

    public Variant getVariant() {
        return getService().agreedVariant(view.variantCode());
    }
}
