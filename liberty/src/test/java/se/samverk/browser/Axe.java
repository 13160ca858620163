package se.samverk.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page as it stands, against WCAG 2.2 AA. */
final class Axe {

    /**
     * What the browser writes when a test looks into the frame of a mail: what looks is a script,
     * and the frame lets none run.
     */
    static final String BLOCKED = "Blocked script execution";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** Each rule that is broken, with the first place. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
