package se.samverk.web.lists;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationOutcome;
import se.samverk.collaboration.State;
import se.samverk.lists.InvitationListService;
import se.samverk.shared.Page;
import se.samverk.web.catalogue.CatalogueBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Applied;
import se.samverk.web.shell.Choice;

/**
 * The invitations the bureau has sent and what became of them. What was shown is kept with the
 * page: a button acts on its row, also when others have sent invitations since.
 */
@Named("invitations")
@ViewScoped
public class InvitationsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InvitationListService invitations;

    @Inject
    transient CatalogueBean catalogue;

    @Inject
    transient HttpServletRequest request;

    private InvitationListAddress address;
    private EnumMap<State, Long> counts;
    private List<CollaborationView> rows;
    private String before;
    private String after;

    @PostConstruct
    void load() {
        address = new InvitationListAddress(request);
        counts = new EnumMap<>(State.class);
        counts.putAll(invitations.counts(address.query()));
        Page<CollaborationView> page = invitations.page(address.query(), address.from());
        rows = page.rows();
        before = page.before();
        after = page.after();
    }

    public List<CollaborationView> getRows() {
        return rows;
    }

    public List<InvitationOutcome> getOutcomes() {
        return List.of(InvitationOutcome.values());
    }

    public InvitationOutcome getOutcome() {
        return address.query().outcome();
    }

    public String getSearch() {
        return address.query().search();
    }

    /**
     * Whether the list is narrowed by more than an outcome, so that nothing to show means no hits.
     */
    public boolean isFiltered() {
        return address.query().isNarrowed();
    }

    public long count(InvitationOutcome of) {
        return of.count(counts);
    }

    public String outcomeHref(InvitationOutcome wanted) {
        return address.with(InvitationListAddress.OUTCOME, wanted.name()).toString();
    }

    public List<Choice> getServices() {
        return catalogue.choices(address.query().service());
    }

    public List<Applied> getApplied() {
        String href = address.with(InvitationListAddress.SERVICE, null).toString();
        return getServices().stream()
                .filter(Choice::chosen)
                .map(service -> new Applied(service.label(), href))
                .toList();
    }

    /** What a new search keeps, and that it is one of invitations. */
    public Map<String, String> getBesidesSearch() {
        Map<String, String> kept = new LinkedHashMap<>(address.besides(InvitationListAddress.SEARCH));
        kept.put(ListAddress.LIST, WebPage.INVITATIONS.address());
        return kept;
    }

    public Map<String, String> getBesidesFilter() {
        return address.besides(InvitationListAddress.SERVICE);
    }

    /** The same outcome, without words and filter. */
    public String getAllHref() {
        return WebPage.INVITATIONS.address()
                + "?"
                + InvitationListAddress.OUTCOME
                + "="
                + getOutcome().name();
    }

    /** Where one is, to come back to after an act. */
    public String getHere() {
        return address.here();
    }

    public String getPreviousHref() {
        return address.before(before);
    }

    public String getNextHref() {
        return address.after(after);
    }
}
