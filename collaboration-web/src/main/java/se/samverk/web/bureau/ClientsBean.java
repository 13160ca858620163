package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import se.samverk.collaboration.ClientListService;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.ClientRow;
import se.samverk.collaboration.State;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;

/** The client list; everything that decides what it shows stands in the address. */
@Named("clients")
@RequestScoped
public class ClientsBean {

    private static final String PATH = "/byra/kunder";
    private static final String DESCENDING = "-namn";

    @Inject ClientListService clientList;
    @Inject HttpServletRequest request;

    private String search;
    private State state;
    private boolean descending;
    private Page<ClientRow> page;
    private ClientListService.Counts counts;

    @PostConstruct
    void load() {
        search = request.getParameter("q");
        state = state(request.getParameter("status"));
        descending = DESCENDING.equals(request.getParameter("sortera"));
        String before = request.getParameter("fore");
        String after = before == null ? request.getParameter("efter") : before;
        page = clientList.page(new ClientQuery(search, state, descending, after, before != null));
        counts = clientList.counts();
    }

    private static State state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The states that a chip filters by. */
    public List<State> getStates() {
        return List.of(State.values());
    }

    public long count(State of) {
        return counts.byState().getOrDefault(of, 0L);
    }

    public long getAll() {
        return counts.all();
    }

    public List<ClientRow> getRows() {
        return page.rows();
    }

    public String getSearch() {
        return search;
    }

    public State getState() {
        return state;
    }

    public boolean isDescending() {
        return descending;
    }

    /** Whether the list is narrowed, so that nothing to show means no hits. */
    public boolean isFiltered() {
        return state != null || (search != null && !search.isBlank());
    }

    public String stateHref(State wanted) {
        return href(descending).with("status", wanted == null ? null : wanted.name()).toString();
    }

    public String getSortHref() {
        return withState(href(!descending)).toString();
    }

    public String getPreviousHref() {
        return page.before() == null
                ? null
                : withState(href(descending)).with("fore", page.before()).toString();
    }

    public String getNextHref() {
        return page.after() == null
                ? null
                : withState(href(descending)).with("efter", page.after()).toString();
    }

    private Href withState(Href href) {
        return href.with("status", state == null ? null : state.name());
    }

    private Href href(boolean wantDescending) {
        return new Href(PATH).with("q", search).with("sortera", wantDescending ? DESCENDING : null);
    }
}
