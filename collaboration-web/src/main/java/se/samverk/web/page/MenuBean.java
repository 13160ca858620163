package se.samverk.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;

/** The menu beside every page of a portal: what the caller may open, and where it is. */
@Named("menu")
@RequestScoped
public class MenuBean {

    @Inject
    CurrentCaller currentCaller;

    /** One line of the menu. */
    public record Entry(String href, String icon, String key, boolean current) {}

    public List<Entry> getMain() {
        return entries(Menu.MAIN);
    }

    public List<Entry> getMaintenance() {
        return entries(Menu.MAINTENANCE);
    }

    private List<Entry> entries(Menu part) {
        RegisteredPage here = here();
        return currentCaller.find().map(caller -> entries(part, here, caller)).orElse(List.of());
    }

    static List<Entry> entries(Menu part, RegisteredPage here, Caller caller) {
        if (!part.right().isGrantedTo(caller)) {
            return List.of();
        }
        return AllPages.list().stream()
                .filter(page -> page.menu() == part && page.isGrantedTo(caller))
                .map(page -> new Entry(page.address(), page.icon(), page.titleKey(), isCurrent(page, here)))
                .toList();
    }

    /** Whether an entry of the menu is where one is. */
    public static boolean isCurrent(RegisteredPage entry, RegisteredPage here) {
        return here != null && (entry == here || here.under().contains(entry));
    }

    /** What modules have at the foot of every page. */
    public List<String> getFooters() {
        return AllPages.footers();
    }

    /** Whether the news themselves are being read, so that the bell need not count them. */
    public boolean isOnNews() {
        RegisteredPage here = here();
        return here == WebPage.BUREAU_NEWS || here == WebPage.NEWS;
    }

    /** The page that is shown; null for one that is none of the list, such as an error. */
    public RegisteredPage here() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return AllPages.at(PagePath.ofView(view)).orElse(null);
    }
}
