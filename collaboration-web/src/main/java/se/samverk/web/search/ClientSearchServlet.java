package se.samverk.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import se.samverk.company.OrganisationNumber;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.web.lists.ClientListAddress;
import se.samverk.web.lists.InvitationListAddress;
import se.samverk.web.lists.ListAddress;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Notices;

/**
 * Takes what is written into the search for clients, and leads to a page whose address says what
 * was searched for, so that it can be kept, sent and gone back to. A personal identity number is
 * the exception: it stands in no address (domain rules §6), so its search leads to the client
 * itself, or says that there is none. What follows the name of the search is the service that a
 * client is being chosen for. A new search of a list keeps its filter.
 */
public class ClientSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ClientListService clientList;

    @Inject
    transient Notices notices;

    /** Where somebody comes who had to log in in between: what was searched for is gone. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(isForEverything(request) ? WebPage.BUREAU_HITS.address() : list(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String search = request.getParameter("q");
        response.sendRedirect(
                OrganisationNumber.looksPersonal(search)
                        ? ofPerson(search, request)
                        : hits(search, request).toString());
    }

    private static boolean isForEverything(HttpServletRequest request) {
        return WebPage.BUREAU_SEARCH.address().equals(request.getServletPath());
    }

    private static Href hits(String search, HttpServletRequest request) {
        if (isForEverything(request)) {
            return new Href(WebPage.BUREAU_HITS.address()).with("q", search);
        }
        if (ofInvitations(request)) {
            return new InvitationListAddress(request).with(InvitationListAddress.SEARCH, search);
        }
        return service(request) == null
                ? new ClientListAddress(request).with(ClientListAddress.SEARCH, search)
                : new Href(list(request)).with("q", search);
    }

    private String ofPerson(String search, HttpServletRequest request) {
        List<ClientRow> found = clientList
                .page(new ClientQuery(search, null, false, null, false))
                .rows();
        if (found.size() == 1) {
            String id = found.get(0).id();
            String service = service(request);
            return service == null ? WebPage.CLIENT.of(id) : WebPage.ACTIVATION.of(id, service);
        }
        notices.keep(found.isEmpty() ? "clients.noSuchPerson" : "clients.severalPersons");
        return list(request);
    }

    private static boolean ofInvitations(HttpServletRequest request) {
        return WebPage.INVITATIONS.address().equals(request.getParameter(ListAddress.LIST));
    }

    private static String list(HttpServletRequest request) {
        if (ofInvitations(request)) {
            return WebPage.INVITATIONS.address();
        }
        String service = service(request);
        return service == null ? WebPage.CLIENTS.address() : WebPage.SERVICE.of(service);
    }

    private static String service(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && path.matches("/[a-z0-9-]{1,40}") ? path.substring(1) : null;
    }
}
