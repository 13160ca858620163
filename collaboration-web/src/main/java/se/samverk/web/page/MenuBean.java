package se.samverk.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
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
        WebPage here = here();
        return currentCaller.find().map(caller -> entries(part, here, caller)).orElse(List.of());
    }

    static List<Entry> entries(Menu part, WebPage here, Caller caller) {
        if (!part.right().isGrantedTo(caller)) {
            return List.of();
        }
        return Arrays.stream(WebPage.values())
                .filter(page -> page.menu() == part && page.isGrantedTo(caller))
                .map(page -> new Entry(page.address(), page.icon(), page.menuKey(), isCurrent(page, here)))
                .toList();
    }

    private static boolean isCurrent(WebPage entry, WebPage here) {
        return here != null && (entry == here || here.under().contains(entry));
    }

    /** Whether the news themselves are being read, so that the bell need not count them. */
    public boolean isOnNews() {
        WebPage here = here();
        return here == WebPage.BUREAU_NEWS || here == WebPage.NEWS;
    }

    /** The page that is shown; null for one that is none of the list, such as an error. */
    private static WebPage here() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return WebPage.at(PagePath.ofView(view)).orElse(null);
    }
}
