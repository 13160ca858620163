package se.samverk.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.ServiceTask;
import se.samverk.collaboration.CollaborationView;
import se.samverk.shared.SearchWords;
import se.samverk.web.help.HelpTopic;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Formats;

/**
 * What the search in the top bar finds, kind by kind: what is the same in both portals. Each kind
 * is asked of its own service, which answers with what the caller may see.
 */
abstract class SearchBean {

    @Inject
    BooksSearch books;

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    HttpServletRequest request;

    private String asked;
    private List<Hits> found = List.of();

    @PostConstruct
    void search() {
        asked = request.getParameter("q");
        List<String> words = SearchWords.ofSearch(asked);
        if (!words.isEmpty()) {
            found = find(words).filter(hits -> !hits.all().isEmpty()).toList();
        }
    }

    /** All kinds in the order in which they are shown, also those of which nothing was found. */
    abstract Stream<Hits> find(List<String> words);

    public String getAsked() {
        return asked;
    }

    public boolean isNothingAsked() {
        return asked == null || asked.isBlank();
    }

    public List<Hits> getFound() {
        return found;
    }

    /**
     * A collaboration.
     *
     * @param other the one on the other side of it
     * @param page where it is read
     */
    Hit hit(CollaborationView row, String other, WebPage page) {
        OfferedService service = catalogue.agreed(row.serviceCode());
        return new Hit(
                service.icon(),
                formats.text(service.name()) + " – " + other,
                page.of(row.id()),
                null,
                row.state(),
                row.statusDay());
    }

    /** The services on offer; what they are for and what is done in them is searched, too. */
    Stream<OfferedService> services(List<String> words) {
        return fitting(
                words,
                catalogue.services(),
                service -> SearchWords.ofText(formats.text(service.name())),
                this::everythingAbout);
    }

    private Set<String> everythingAbout(OfferedService service) {
        return SearchWords.ofText(Stream.of(
                        Stream.of(service.name(), service.summary(), service.suits()),
                        service.tasks().stream().map(ServiceTask::name),
                        service.variants().stream().map(variant -> variant.name()))
                .flatMap(texts -> texts)
                .map(formats::text)
                .toArray(String[]::new));
    }

    /** The pages of the portal. */
    Hits pages(List<String> words) {
        return new Hits(
                formats.message("search.pages"),
                fitting(words, openPages(), this::title, this::texts)
                        .map(page -> new Hit(
                                page.icon(),
                                formats.message(page.titleKey()),
                                page.address(),
                                page.right() == Right.MAINTAIN ? formats.message("shell.maintenance") : null))
                        .toList());
    }

    private List<RegisteredPage> openPages() {
        return AllPages.list().stream()
                .filter(page -> page.isFound() && page.isGrantedTo(currentCaller.get()))
                .toList();
    }

    private Set<String> title(RegisteredPage page) {
        return SearchWords.ofText(formats.message(page.titleKey()));
    }

    private Set<String> texts(RegisteredPage page) {
        return SearchWords.ofText(page.keys().map(formats::message).toArray(String[]::new));
    }

    /** The questions of the help page of the portal, and their answers. */
    Hits topics(List<String> words) {
        boolean bureau = currentCaller.get().bureau();
        return new Hits(
                formats.message("shell.help"),
                fitting(
                                words,
                                Arrays.stream(HelpTopic.values())
                                        .filter(topic -> topic.isBureau() == bureau)
                                        .toList(),
                                topic -> SearchWords.ofText(question(topic)),
                                topic -> SearchWords.ofText(question(topic), answer(topic)))
                        .map(topic -> new Hit(
                                "pi-question-circle", question(topic), WebPage.HELP.address() + "#" + topic, null))
                        .toList());
    }

    private String question(HelpTopic topic) {
        return formats.message("help." + topic.plus(".question"));
    }

    private String answer(HelpTopic topic) {
        return formats.message("help." + topic.plus(".answer"));
    }

    /** Those that fit; first those whose name does by itself. */
    static <T> Stream<T> fitting(
            List<String> words, Collection<T> all, Function<T, Set<String>> name, Function<T, Set<String>> everything) {
        return all.stream()
                .filter(one -> SearchWords.fit(words, everything.apply(one)))
                .sorted(Comparator.comparing(one -> !SearchWords.fit(words, name.apply(one))));
    }
}
