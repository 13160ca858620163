package se.samverk.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.access.OpenDesk;
import se.samverk.access.WorkspaceService;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryRow;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Keyset;
import se.samverk.shared.SearchWords;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.Menu;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Formats;
import se.samverk.workspace.Workspace;

/**
 * What the search finds in books that the caller reads: in its own by all words, in a client's by those that do not name it.
 * Whoever works for many names the client, so that no more than a few books are looked through.
 */
@RequestScoped
public class BooksSearch {

    private static final String SERVICE = "bookkeeping";
    private static final int MOST_BOOKS = 3;

    @Inject
    WorkspaceService workspaces;

    @Inject
    Workspace workspace;

    @Inject
    EntryService entries;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Formats formats;

    /**
     * Books to look through.
     *
     * @param words what is sought in them, never empty
     */
    private record Sought(OpenDesk books, List<String> words) {

        private String number() {
            return books.customerNumber();
        }
    }

    /** Entries by their number or their text, and the pages of the books by what they are called. */
    Stream<Hits> find(List<String> words) {
        List<Sought> sought = sought(words);
        return Stream.of(
                new Hits(
                        formats.message("entries.title"),
                        sought.stream().flatMap(this::entries).toList()),
                new Hits(
                        formats.message("search.books"),
                        sought.stream().flatMap(this::pages).toList()));
    }

    private List<Sought> sought(List<String> words) {
        return workspaces.open(SERVICE).stream()
                .map(books -> new Sought(books, isOwn() ? words : beside(books.companyName(), words)))
                .filter(sought -> !sought.words().isEmpty())
                .filter(sought -> isOwn() || sought.words().size() < words.size())
                .limit(MOST_BOOKS)
                .toList();
    }

    private boolean isOwn() {
        return !currentCaller.get().bureau();
    }

    /** The words that do not name the company. */
    private static List<String> beside(String companyName, List<String> words) {
        Set<String> name = SearchWords.ofText(companyName);
        return words.stream()
                .filter(word -> !SearchWords.fit(List.of(word), name))
                .toList();
    }

    private Stream<Hit> entries(Sought sought) {
        workspace.choose(sought.books().desk().companyId(), SERVICE);
        return entries.page(new EntryQuery(String.join(" ", sought.words())), Keyset.FIRST).rows().stream()
                .map(row -> entry(sought, row));
    }

    private Hit entry(Sought sought, EntryRow row) {
        String name = row.name() + " · " + row.description();
        String when = isOwn() ? row.day().toString() : sought.books().companyName() + ", " + row.day();
        return new Hit("pi-receipt", name, WebPage.ENTRY.of(sought.number(), row.id()), when);
    }

    private Stream<Hit> pages(Sought sought) {
        return AllPages.list().stream()
                .filter(page -> page.menu() == Menu.BOOKKEEPING)
                .filter(page -> SearchWords.fit(sought.words(), SearchWords.ofText(title(page))))
                .map(page -> new Hit(
                        page.icon(),
                        title(page),
                        page.of(sought.number()),
                        isOwn() ? null : sought.books().companyName()));
    }

    private String title(RegisteredPage page) {
        return formats.message(page.titleKey());
    }
}
