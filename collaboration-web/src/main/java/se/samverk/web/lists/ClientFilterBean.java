package se.samverk.web.lists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.access.AccessService;
import se.samverk.access.Employee;
import se.samverk.assignment.AssignmentKind;
import se.samverk.lists.ClientOrder;
import se.samverk.web.catalogue.CatalogueBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Applied;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** What the client list can be filtered by, and what it is filtered by now. */
@Named("clientFilter")
@RequestScoped
public class ClientFilterBean {

    private static final String[] NAMES = {
        ClientListAddress.SERVICE, ClientListAddress.LACKING, ClientListAddress.RESPONSIBLE, ClientListAddress.KIND
    };

    @Inject
    AccessService access;

    @Inject
    CatalogueBean catalogue;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private ClientListAddress address;
    private List<Choice> services;
    private List<Choice> lacking;
    private List<Choice> responsibles;
    private List<Choice> kinds;
    private List<Choice> orders;

    @PostConstruct
    void load() {
        address = new ClientListAddress(request);
        services = catalogue.choices(address.code(ClientListAddress.SERVICE));
        lacking = catalogue.choices(address.code(ClientListAddress.LACKING));
        responsibles = responsibles(address.code(ClientListAddress.RESPONSIBLE));
        kinds = Arrays.stream(AssignmentKind.values())
                .map(kind -> kind(kind, address.text(ClientListAddress.KIND)))
                .toList();
        orders = List.of(
                order(ClientOrder.NAME, true),
                order(ClientOrder.NUMBER, false),
                order(ClientOrder.NUMBER, true),
                order(ClientOrder.REGISTERED, true),
                order(ClientOrder.REGISTERED, false));
    }

    private Choice order(ClientOrder order, boolean descending) {
        String key = "clientOrder." + order + (descending ? "_DESCENDING" : "");
        return choice(
                ClientListAddress.word(order, descending),
                formats.message(key),
                ClientListAddress.word(address.order(), address.isDescending()));
    }

    /** Oneself, all who work or have worked at the bureau, and whoever is chosen. */
    private List<Choice> responsibles(String chosen) {
        List<Choice> people = new ArrayList<>();
        people.add(choice(ClientListAddress.ME, formats.message("clients.me"), chosen));
        for (Employee employee : access.employees()) {
            people.add(choice(employee.userId(), name(employee), chosen));
        }
        if (chosen != null && people.stream().noneMatch(Choice::chosen)) {
            people.add(choice(chosen, formats.message("clients.unknownPerson"), chosen));
        }
        return people;
    }

    private String name(Employee employee) {
        return employee.active() ? employee.name() : formats.message("clients.inactivePerson", employee.name());
    }

    private Choice kind(AssignmentKind kind, String chosen) {
        return choice(kind.name(), formats.message("assignmentKind." + kind), chosen);
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    public List<Choice> getServices() {
        return services;
    }

    public List<Choice> getLacking() {
        return lacking;
    }

    public List<Choice> getResponsibles() {
        return responsibles;
    }

    public List<Choice> getKinds() {
        return kinds;
    }

    /** The orders besides that by name, for where a table has no head to click. */
    public List<Choice> getOrders() {
        return orders;
    }

    /** What the form keeps that is not among its fields. */
    public Map<String, String> getBesides() {
        Map<String, String> besides = address.besides(NAMES);
        besides.remove(ClientListAddress.ORDER);
        return besides;
    }

    public List<Applied> getApplied() {
        return Stream.of(
                        applied(services, "clients.has", ClientListAddress.SERVICE),
                        applied(lacking, "clients.lacks", ClientListAddress.LACKING),
                        applied(responsibles, "clients.hasResponsible", ClientListAddress.RESPONSIBLE),
                        applied(kinds, "clients.hasKind", ClientListAddress.KIND))
                .filter(Objects::nonNull)
                .toList();
    }

    private Applied applied(List<Choice> choices, String key, String name) {
        return choices.stream()
                .filter(Choice::chosen)
                .findFirst()
                .map(choice -> new Applied(
                        formats.message(key, choice.label()),
                        address.with(name, null).toString()))
                .orElse(null);
    }

    /** The list without any of the filter; words, status and order stay. */
    public String getClearedHref() {
        Href href = new Href(WebPage.CLIENTS.address());
        address.besides(NAMES).forEach(href::with);
        return href.toString();
    }
}
