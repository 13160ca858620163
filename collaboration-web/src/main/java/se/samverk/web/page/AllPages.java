package se.samverk.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;

/** The pages of the application: those of {@link WebPage}, then those of each {@link PageModule} that is there. */
public final class AllPages {

    private static final List<PageModule> MODULES =
            ServiceLoader.load(PageModule.class, AllPages.class.getClassLoader()).stream()
                    .map(Provider::get)
                    .toList();

    private static final List<RegisteredPage> PAGES = Stream.concat(
                    Stream.<RegisteredPage>of(WebPage.values()),
                    MODULES.stream().flatMap(module -> module.pages().stream()))
            .toList();

    private AllPages() {}

    /** In the order of the menu. */
    public static List<RegisteredPage> list() {
        return List.copyOf(PAGES);
    }

    /** What modules have at the foot of every page. */
    static List<String> footers() {
        return MODULES.stream().map(PageModule::footer).toList();
    }

    /** The page at a path, with or without what is named after its address; empty for none. */
    public static Optional<RegisteredPage> at(String path) {
        return PAGES.stream()
                .filter(page -> path.equals(page.address()) || path.startsWith(page.address() + "/"))
                .max(Comparator.comparingInt(page -> page.address().length()));
    }

    /** Whether a path is for people who are signed in, also where nothing is found there. */
    public static boolean isForSignedIn(String path) {
        return at(path).map(page -> !page.isForEverybody()).orElse(Portal.of(path) != Portal.NEITHER);
    }
}
