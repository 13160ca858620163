package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CollaborationService;
import se.samverk.collaboration.ClientListService;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.ClientRow;
import se.samverk.web.request.PathPart;

/** The pages about one service: what it is, how to begin, and for whom a bureau can activate it. */
@Named("servicePage")
@RequestScoped
public class ServicePageBean {

    @Inject Catalogue catalogue;
    @Inject ClientListService clientList;
    @Inject HttpServletRequest request;

    @Inject
    @PathPart(0)
    String code;

    private List<ClientRow> found;

    public CollaborationService getService() {
        return catalogue.service(code);
    }

    /** The client that a service is being chosen for; null when one only looks around. */
    public String getClientId() {
        String clientId = request.getParameter("kund");
        return clientId != null && clientId.matches("[0-9a-f-]{36}") ? clientId : null;
    }

    public String getSearch() {
        return request.getParameter("q");
    }

    /** The first clients that fit the search. */
    public List<ClientRow> getFound() {
        if (found == null) {
            found = clientList.page(new ClientQuery(getSearch(), null, false, null, false)).rows();
        }
        return found;
    }
}
