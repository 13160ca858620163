package se.samverk.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What axe finds on a page as it stands, against WCAG 2.2 AA. */
final class Axe {

    /**
     * What the browser writes when a test looks into the frame of a mail: what looks is a script,
     * and the frame lets none run.
     */
    static final String BLOCKED = "Blocked script execution";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Map<String, Object> WCAG_RULES = Map.of("type", "tag", "values", WCAG);

    /** The rules whose outcome the colours of a theme can change. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private Axe() {}

    /** What stands around every page of a portal, and is the same on each. */
    private static final List<String> SHELL = List.of("header.bar", "nav.side", "footer");

    /** Lets the browser load axe with every page from now on, which takes less than bringing it to each. */
    static void comesWithEachPage(Page page) {
        page.addInitScript(AxeBuilder.getAxeScript());
    }

    /** Brings axe to the page that is open, unless it is there. */
    static void comesTo(Page page) {
        if (page.evaluate("window.axe === undefined").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
    }

    /** Each rule that is broken, with the first place. */
    static List<String> violations(Page page) {
        return page.frames().size() > 1 ? violationsWithFrames(page) : run(page, List.of(), WCAG_RULES);
    }

    /** The same, but for the {@link #SHELL}: for a page whose portal has been looked at with it. */
    static List<String> violationsWithinShell(Page page) {
        return page.frames().size() > 1 ? violationsWithFrames(page) : run(page, SHELL, WCAG_RULES);
    }

    /** Of the rules that look at colours only: for a page that is known to keep the others. */
    static List<String> violationsOfColours(Page page) {
        return run(page, List.of(), COLOURS);
    }

    static List<String> violationsOfColoursWithinShell(Page page) {
        return run(page, SHELL, COLOURS);
    }

    /** Within the page, and without telling of all that is well: that takes a fraction of the time. */
    private static List<String> run(Page page, List<String> without, Map<String, Object> rules) {
        comesTo(page);
        Object broken = page.evaluate("""
                        async ([exclude, runOnly]) => {
                          const there = exclude.filter(part => document.querySelector(part));
                          const context = there.length ? { exclude: there } : document;
                          const found = await axe.run(context, { runOnly, resultTypes: ['violations'] });
                          return found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html);
                        }
                        """, List.of(without, rules));
        return ((List<?>) broken).stream().map(Object::toString).toList();
    }

    private static List<String> violationsWithFrames(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
