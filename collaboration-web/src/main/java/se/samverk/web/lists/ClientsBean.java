package se.samverk.web.lists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import se.samverk.caller.CurrentCaller;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.lists.ClientStatus;
import se.samverk.shared.Page;
import se.samverk.web.page.WebPage;

/** The client list; everything that decides what it shows stands in the address. */
@Named("clients")
@RequestScoped
public class ClientsBean {

    @Inject
    ClientListService clientList;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    HttpServletRequest request;

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

    /** What a chip narrows the list to. */
    public List<ClientStatus> getStatuses() {
        return List.of(ClientStatus.values());
    }

    public long count(ClientStatus of) {
        return counts.of(of);
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

    public ClientStatus getStatus() {
        return query.status();
    }

    /** Whether the list is narrowed, so that nothing to show means no hits. */
    public boolean isFiltered() {
        return query.isNarrowed();
    }

    /** Whether a chip is all that narrows the list: nothing to show is then no failed search. */
    public boolean isNarrowedByStatusAlone() {
        return query.status() != null && !query.with(null).isNarrowed();
    }

    /** What a new search keeps. */
    public Map<String, String> getBesidesSearch() {
        return address.besides(ClientListAddress.SEARCH);
    }

    public String statusHref(ClientStatus wanted) {
        return address.with(ClientListAddress.STATUS, wanted == null ? null : wanted.name())
                .toString();
    }

    /** How the list is sorted by a column, in the words of {@code aria-sort}. */
    public String sorted(String column) {
        if (query.order() != ClientOrder.valueOf(column)) {
            return "none";
        }
        return query.descending() ? "descending" : "ascending";
    }

    /**
     * The list sorted by a column, or the other way round; of what was registered the newest first.
     */
    public String sortHref(String column) {
        ClientOrder order = ClientOrder.valueOf(column);
        boolean descending = query.order() == order ? !query.descending() : order == ClientOrder.REGISTERED;
        return address.with(ClientListAddress.ORDER, ClientListAddress.word(order, descending))
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
        return address.on(WebPage.EXPORT.address()).toString();
    }

    /** Inviting those that the list shows. */
    public String getInviteHref() {
        return address.on(WebPage.INVITE_MANY.address()).toString();
    }
}
