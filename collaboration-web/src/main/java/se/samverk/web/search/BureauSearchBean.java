package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.samverk.access.AccessService;
import se.samverk.access.Employee;
import se.samverk.assignment.AssignmentHit;
import se.samverk.assignment.AssignmentService;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CollaborationService;
import se.samverk.client.SearchWords;
import se.samverk.collaboration.ClientListService;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.ClientRow;
import se.samverk.web.help.HelpTopic;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;

/** What the search in the top bar finds: the first of each kind that fits. */
@Named("search")
@RequestScoped
public class SearchBean {

    private static final int SHOWN = 8;

    @Inject ClientListService clientList;
    @Inject AssignmentService assignmentService;
    @Inject AccessService access;
    @Inject Catalogue catalogue;
    @Inject Formats formats;
    @Inject HttpServletRequest request;

    private String asked;
    private List<ClientRow> clients = List.of();
    private List<AssignmentHit> assignments = List.of();
    private List<Employee> employees = List.of();
    private List<CollaborationService> services = List.of();
    private List<HelpTopic> topics = List.of();

    @PostConstruct
    void find() {
        asked = request.getParameter("q");
        List<String> words = SearchWords.ofSearch(asked);
        if (words.isEmpty()) {
            return;
        }
        clients = clientList.page(new ClientQuery(asked, null, false, null, false)).rows();
        assignments = assignmentService.search(asked);
        employees =
                access.employees().stream()
                        .filter(e -> e.active() && fits(e.name(), words))
                        .toList();
        services =
                catalogue.services().stream()
                        .filter(service -> fits(formats.text(service.name()), words))
                        .toList();
        topics =
                Arrays.stream(HelpTopic.values())
                        .filter(HelpTopic::isBureau)
                        .filter(topic -> fits(question(topic), words))
                        .toList();
    }

    private String question(HelpTopic topic) {
        return formats.message("help." + topic.plus(".question"));
    }

    /** Whether each word begins a word of the text. */
    private static boolean fits(String text, List<String> words) {
        String[] parts = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return words.stream()
                .allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)));
    }

    public boolean isNothingAsked() {
        return asked == null || asked.isBlank();
    }

    public boolean isNothingFound() {
        return clients.isEmpty()
                && assignments.isEmpty()
                && employees.isEmpty()
                && services.isEmpty()
                && topics.isEmpty();
    }

    public String getAsked() {
        return asked;
    }

    public List<ClientRow> getClients() {
        return clients.stream().limit(SHOWN).toList();
    }

    /** Where all clients that fit are listed; null when they are all here. */
    public String getAllClientsHref() {
        return clients.size() > SHOWN ? new Href("/byra/kunder").with("q", asked).toString() : null;
    }

    public List<AssignmentHit> getAssignments() {
        return assignments;
    }

    public List<Employee> getEmployees() {
        return employees;
    }

    public List<CollaborationService> getServices() {
        return services;
    }

    public List<HelpTopic> getTopics() {
        return topics;
    }
}
