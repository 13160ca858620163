package se.samverk.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.shared.BusinessException;
import se.samverk.web.request.PathPart;

/** The pages about one service: what it is, how to begin, and for whom a bureau can activate it. */
@Named("servicePage")
@RequestScoped
public class ServicePageBean {

    @Inject
    Catalogue catalogue;

    @Inject
    ClientService clients;

    @Inject
    ClientListService clientList;

    @Inject
    CollaborationService collaborations;

    @Inject
    HttpServletRequest request;

    @Inject
    @PathPart(0)
    String code;

    private List<ClientRow> found;
    private ClientView client;
    private Map<String, CollaborationView> open;

    public OfferedService getService() {
        return catalogue.service(code);
    }

    /**
     * The client that a service is being chosen for; null when one only looks around.
     *
     * @throws BusinessException NOT_FOUND
     */
    public ClientView getClient() {
        String clientId = request.getParameter("kund");
        if (client == null && clientId != null) {
            client = clients.view(clientId);
        }
        return client;
    }

    /** What that client has open in a service already; null for nothing. */
    public CollaborationView openFor(String serviceCode) {
        if (open == null) {
            open = getClient() == null
                    ? Map.of()
                    : collaborations.ofClient(getClient().id()).stream()
                            .filter(view -> view.state().isOpen())
                            .collect(Collectors.toMap(CollaborationView::serviceCode, Function.identity()));
        }
        return open.get(serviceCode);
    }

    /** What a client that was found has open in this service already; null for nothing. */
    public ClientRow.Service openOf(ClientRow row) {
        return row.services().stream()
                .filter(service -> service.serviceCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    public String getSearch() {
        return request.getParameter("q");
    }

    /** The first clients that fit the search. */
    public List<ClientRow> getFound() {
        if (found == null) {
            found = clientList
                    .page(new ClientQuery(getSearch(), null, false, null, false))
                    .rows();
        }
        return found;
    }
}
