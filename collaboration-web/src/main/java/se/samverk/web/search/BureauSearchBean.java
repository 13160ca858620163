package se.samverk.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverk.access.AccessService;
import se.samverk.access.Employee;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Right;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.InvitationListService;
import se.samverk.lists.InvitationQuery;
import se.samverk.shared.Keyset;
import se.samverk.shared.SearchWords;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;

/** What the search finds in the bureau portal. */
@Named("bureauSearch")
@RequestScoped
public class BureauSearchBean extends SearchBean {

    @Inject
    ClientListService clientList;

    @Inject
    InvitationListService invitations;

    @Inject
    AssignmentService assignments;

    @Inject
    AccessService access;

    @Override
    Stream<Hits> find(List<String> words) {
        return Stream.of(
                        Stream.of(clients(), collaborations(words), assignments()),
                        books.find(words),
                        Stream.of(offers(words), employees(words), pages(words), topics(words)))
                .flatMap(hits -> hits);
    }

    private Hits clients() {
        return new Hits(
                formats.message("clients.title"),
                clientList.page(new ClientQuery(getAsked(), null, false, null, false)).rows().stream()
                        .map(row -> new Hit("pi-building", row.name(), WebPage.CLIENT.of(row.id()), row.number()))
                        .toList(),
                new Href(WebPage.CLIENTS.address()).with("q", getAsked()).toString());
    }

    /** Those of the clients that fit, also where other words name the service; the latest first. */
    private Hits collaborations(List<String> words) {
        Map<String, CollaborationView> found = new TreeMap<>(Comparator.reverseOrder());
        addCollaborations(found, words, null);
        for (OfferedService service : catalogue.services()) {
            var name = SearchWords.ofText(formats.text(service.name()));
            List<String> others = words.stream()
                    .filter(word -> !SearchWords.fit(List.of(word), name))
                    .toList();
            if (!others.isEmpty() && others.size() < words.size()) {
                addCollaborations(found, others, service.code());
            }
        }
        return new Hits(
                formats.message("search.collaborations"),
                found.values().stream()
                        .map(row -> hit(row, row.clientName(), WebPage.BUREAU_COLLABORATION))
                        .toList());
    }

    private void addCollaborations(Map<String, CollaborationView> found, List<String> words, String service) {
        InvitationQuery query = new InvitationQuery(null, String.join(" ", words), service);
        invitations.page(query, Keyset.FIRST).rows().forEach(row -> found.put(row.id(), row));
    }

    private Hits assignments() {
        return new Hits(
                formats.message("client.assignments"),
                assignments.search(getAsked()).stream()
                        .map(row -> new Hit(
                                "pi-briefcase",
                                row.name(),
                                WebPage.CLIENT_ASSIGNMENT.of(row.clientId(), row.id()),
                                row.clientName()))
                        .toList());
    }

    private Hits offers(List<String> words) {
        return new Hits(
                formats.message("catalogue.title"),
                services(words)
                        .map(service -> new Hit(
                                service.icon(), formats.text(service.name()), WebPage.SERVICE.of(service.code()), null))
                        .toList());
    }

    private Hits employees(List<String> words) {
        boolean manager = Right.MANAGE_USERS.isGrantedTo(currentCaller.get());
        return new Hits(
                formats.message("employees.title"),
                access.employees().stream()
                        .filter(Employee::active)
                        .filter(one -> SearchWords.fit(words, SearchWords.ofText(one.name())))
                        .map(one -> new Hit(
                                "pi-user", one.name(), manager ? WebPage.EMPLOYEES.of(one.userId()) : null, null))
                        .toList());
    }
}
