package se.samverk.web.lists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.client.ClientService;
import se.samverk.collaboration.LinkRow;
import se.samverk.collaboration.LinkingService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;

/**
 * Maintenance – Client – Collaborations: the list; what decides what it shows is in the address.
 */
@Named("linkList")
@RequestScoped
public class LinkListBean {

    @Inject
    LinkingService linking;

    @Inject
    ClientService clients;

    @Inject
    HttpServletRequest request;

    private boolean linkedToo;
    private String clientId;
    private Page<LinkRow> page;

    @PostConstruct
    void load() {
        linkedToo = "1".equals(request.getParameter("kopplade"));
        clientId = request.getParameter("kund");
        page = linking.page(
                linkedToo, clientId, Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
    }

    public List<LinkRow> getRows() {
        return page.rows();
    }

    public boolean isLinkedToo() {
        return linkedToo;
    }

    public String getClientId() {
        return clientId;
    }

    /** The name of the client that the list is narrowed to. */
    public String getClientName() {
        return clientId == null ? null : clients.view(clientId).name();
    }

    public String getAllClientsHref() {
        return new Href(WebPage.LINKS.address())
                .with("kopplade", linkedToo ? "1" : null)
                .toString();
    }

    /** The same with those that are linked. */
    public String getLinkedTooHref() {
        return new Href(WebPage.LINKS.address())
                .with("kopplade", "1")
                .with("kund", clientId)
                .toString();
    }

    public String clientHref(String id) {
        return new Href(WebPage.LINKS.address())
                .with("kopplade", "1")
                .with("kund", id)
                .toString();
    }

    public String getPreviousHref() {
        return href("fore", page.before());
    }

    public String getNextHref() {
        return href("efter", page.after());
    }

    private String href(String direction, String cursor) {
        return cursor == null
                ? null
                : new Href(WebPage.LINKS.address())
                        .with("kopplade", linkedToo ? "1" : null)
                        .with("kund", clientId)
                        .with(direction, cursor)
                        .toString();
    }
}
