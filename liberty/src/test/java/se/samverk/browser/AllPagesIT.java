package se.samverk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * Every page as everybody may see it: on a desktop, a tablet and a phone, and enlarged, nothing is
 * cut off at the edge of the window, no text is missing and no two things to press are called the
 * same, in either language; axe finds nothing, light and dark, wide and narrow. A page is loaded once for each language: the rest is the same
 * page in another window. {@link PagesLook} takes the pictures.
 */
class AllPagesIT extends Pages {

    static final int DESKTOP = 1440;
    static final int TABLET = 768;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;

    /** The last two are a window of 1280 pixels whose text is enlarged to 200 %, and to 400 %. */
    private static final List<Integer> WIDTHS = List.of(DESKTOP, TABLET, PHONE, 640, 320);

    /** What Faces writes in place of a text that there is not. */
    private static final String NO_TEXT = "???";

    private final SoftAssertions softly = new SoftAssertions();

    @Override
    void look(Page page, String... paths) {
        Axe.comesWithEachPage(page);
        for (String language : List.of("en", "sv")) {
            people.speak(page, language);
            for (String path : paths) {
                page.setViewportSize(DESKTOP, HEIGHT);
                page.navigate(path);
                softly.assertThat(page.locator("html").getAttribute("lang"))
                        .as("language of %s", path)
                        .isEqualTo(language);
                softly.assertThat(page.content()).as(path).doesNotContain(NO_TEXT);
                softly.assertThat(Names.ambiguous(page))
                        .as("one name for different things on %s %s", path, language)
                        .isEmpty();
                WIDTHS.forEach(width -> assertWithin(page, path + " " + language, width));
                // Another language has no other roles or colours.
                if (language.equals("sv")) {
                    assertAccessible(page, path, path.equals(paths[0]));
                }
            }
        }
        softly.assertAll();
    }

    /**
     * Nothing but the colours depends on the theme ({@link StatesIT}), and what stands around a page is
     * the same on all of a portal: the first is looked at with it.
     */
    private void assertAccessible(Page page, String path, boolean first) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (int width : List.of(DESKTOP, PHONE)) {
            assertWithin(page, path + " dark", width);
            softly.assertThat(first ? Axe.violationsOfColours(page) : Axe.violationsOfColoursWithinShell(page))
                    .as("axe on %s %s, dark", path, width)
                    .isEmpty();
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : List.of(DESKTOP, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            softly.assertThat(first ? Axe.violations(page) : Axe.violationsWithinShell(page))
                    .as("axe on %s %s", path, width)
                    .isEmpty();
        }
    }

    private void assertWithin(Page page, String what, int width) {
        page.setViewportSize(width, HEIGHT);
        Object beyond = page.evaluate("""
                        async width => {
                          while (innerWidth !== width) {
                            await new Promise(requestAnimationFrame);
                          }
                          return document.documentElement.scrollWidth - innerWidth;
                        }
                        """, width);
        softly.assertThat((Integer) beyond)
                .as("pixels beyond the edge of %s, %s wide", what, width)
                .isLessThanOrEqualTo(0);
    }
}
