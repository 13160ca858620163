package se.samverk.web.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.access.WorkspaceService;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.client.ClientService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.overview.OwnCompanyService;
import se.samverk.web.page.WebPage;

/** Where a service is opened: here, or in the program beside this one that the operator has named. */
@Named("openService")
@RequestScoped
public class OpenServiceBean {

    @Inject
    Catalogue catalogue;

    @Inject
    WorkspaceBean workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    WorkspaceService door;

    @Inject
    ClientService clients;

    @Inject
    OwnCompanyService ownCompany;

    private final Map<String, String> customerNumbers = new HashMap<>();

    /** The way to a service from where one is in another. */
    public record Open(String serviceCode, String href, boolean current) {}

    /** Where the service of a collaboration is opened; null while it is not, or where it is nowhere. */
    public String href(CollaborationView row) {
        boolean atBureau = currentCaller.get().bureau();
        return switch (row.state()) {
            case ACTIVE, ENDING -> href(row.serviceCode(), customerNumber(row.clientId(), atBureau));
            case ENDED -> atBureau ? null : href(row.serviceCode(), customerNumber(row.clientId(), false));
            default -> null;
        };
    }

    /** Where a service of a company is opened; null where it is nowhere. */
    public String hrefAt(String serviceCode, String customerNumber) {
        return href(serviceCode, customerNumber);
    }

    /** Whether a service is opened here, and not in another program. */
    public boolean isHere(String serviceCode) {
        return ServiceAddress.home(serviceCode).isPresent();
    }

    /** Where a service of the caller's own company is opened; null where it is nowhere. */
    public String ownHref(String serviceCode) {
        return href(serviceCode, customerNumber(null, false));
    }

    /** Where the books of the caller's own company are; a bureau goes to its client portal for them. */
    public String getOwnBooksHref() {
        return WebPage.BOOKS.of(door.ownCustomerNumber());
    }

    private String customerNumber(String clientId, boolean atBureau) {
        return customerNumbers.computeIfAbsent(
                atBureau ? clientId : "",
                id -> atBureau
                        ? clients.view(clientId).customerNumber()
                        : ownCompany.view().customerNumber());
    }

    private String href(String serviceCode, String customerNumber) {
        return ServiceAddress.home(serviceCode)
                .map(page -> page.of(customerNumber))
                .orElseGet(() -> program(serviceCode) == null
                        ? null
                        : program(serviceCode).address());
    }

    /** The program in which both work; null where that is here. */
    public OfferedService.Program program(String serviceCode) {
        return ServiceAddress.home(serviceCode).isPresent()
                ? null
                : catalogue.agreed(serviceCode).program();
    }

    /** The services that can be gone to from the one that is open, this one among them. */
    public List<Open> getAll() {
        String here = workspace.getView().serviceCode();
        return Stream.concat(Stream.of(here), workspace.getView().otherServices().stream())
                .map(service ->
                        new Open(service, href(service, workspace.getView().customerNumber()), service.equals(here)))
                .filter(open -> Objects.nonNull(open.href()))
                .toList();
    }
}
