package se.samverk.web.page;

import java.util.List;
import se.samverk.caller.Right;

/** What is said of a page where it is registered, word by word. */
public record PageSpec(
        String address,
        Right right,
        boolean view,
        List<String> names,
        List<WebPage> under,
        String icon,
        String titleKey,
        List<String> moreKeys,
        Menu menu,
        boolean takesFiles,
        boolean ofReporters) {

    /** A page to look at. */
    public static PageSpec page(String address, Right right) {
        return new PageSpec(address, right, true, List.of(), List.of(), null, null, List.of(), null, false, false);
    }

    /** What a servlet answers. */
    public static PageSpec servlet(String address, Right right) {
        return new PageSpec(address, right, false, List.of(), List.of(), null, null, List.of(), null, false, false);
    }

    /** The path goes on with this, and names nothing without it. */
    public PageSpec named(String... what) {
        return new PageSpec(
                address, right, view, List.of(what), under, icon, titleKey, moreKeys, menu, takesFiles, ofReporters);
    }

    /** Belongs to these entries of the menu; an address that names nothing leads to the first. */
    public PageSpec under(WebPage... entries) {
        return new PageSpec(
                address, right, view, names, List.of(entries), icon, titleKey, moreKeys, menu, takesFiles, ofReporters);
    }

    /** Its form brings files. */
    PageSpec takingFiles() {
        return new PageSpec(address, right, view, names, under, icon, titleKey, moreKeys, menu, true, ofReporters);
    }

    /** Shows those who only report in a service what is their own. */
    PageSpec forReporters() {
        return new PageSpec(address, right, view, names, under, icon, titleKey, moreKeys, menu, takesFiles, true);
    }

    /** Can be gone to from anywhere, by this title. */
    PageSpec titled(String itsIcon, String key) {
        return new PageSpec(address, right, view, names, under, itsIcon, key, moreKeys, menu, takesFiles, ofReporters);
    }

    /** Is found by these texts, too. */
    PageSpec foundBy(String... keys) {
        return new PageSpec(
                address, right, view, names, under, icon, titleKey, List.of(keys), menu, takesFiles, ofReporters);
    }

    /** Its title is also its name in the menu: one thing has one name. */
    PageSpec inMenu() {
        return in(Menu.MAIN);
    }

    PageSpec inMaintenance() {
        return in(Menu.MAINTENANCE);
    }

    PageSpec inBooks() {
        return in(Menu.BOOKKEEPING);
    }

    private PageSpec in(Menu part) {
        return new PageSpec(
                address, right, view, names, under, icon, titleKey, moreKeys, part, takesFiles, ofReporters);
    }
}
