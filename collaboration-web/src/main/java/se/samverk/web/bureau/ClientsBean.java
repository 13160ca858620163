package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import se.samverk.collaboration.ClientListService;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.ClientRow;
import se.samverk.collaboration.State;
import se.samverk.identity.CurrentCaller;
import se.samverk.shared.Page;

/** The client list; everything that decides what it shows stands in the address. */
@Named("clients")
@RequestScoped
public class ClientsBean {

    @Inject ClientListService clientList;
    @Inject CurrentCaller currentCaller;
    @Inject HttpServletRequest request;

    private ClientListAddress address;
    private ClientQuery query;
    private Page<ClientRow> page;
    private ClientListService.Counts counts;

    @PostConstruct
    void load() {
        address = new ClientListAddress(request);
        query = address.query(currentCaller);
        page = clientList.page(query);
        counts = clientList.counts(query);
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
        return query.search();
    }

    public State getState() {
        return query.state();
    }

    public boolean isDescending() {
        return query.descending();
    }

    /** Whether the list is narrowed, so that nothing to show means no hits. */
    public boolean isFiltered() {
        return query.isNarrowed();
    }

    /** What a new search keeps. */
    public Map<String, String> getBesidesSearch() {
        return address.besides(ClientListAddress.SEARCH);
    }

    public String stateHref(State wanted) {
        return address.with(ClientListAddress.STATE, wanted == null ? null : wanted.name())
                .toString();
    }

    public String getSortHref() {
        return address.with(
                        ClientListAddress.ORDER,
                        query.descending() ? null : ClientListAddress.DESCENDING)
                .toString();
    }

    public String getPreviousHref() {
        return address.before(page.before());
    }

    public String getNextHref() {
        return address.after(page.after());
    }

    /** Making a file of what the list shows. */
    public String getExportHref() {
        return address.on("/byra/exportera").toString();
    }

    /** Inviting those that the list shows. */
    public String getInviteHref() {
        return address.on(BulkInvitationBean.PATH).toString();
    }
}
