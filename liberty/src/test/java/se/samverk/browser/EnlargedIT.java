package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.web.page.WebPage;

/** What somebody sees who enlarges the pages: windows as low and narrow as zooming makes them. */
class EnlargedIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private Page open(String email, String path, int width, int height) {
        Page page = samverk.newPage(width, height, "sv-SE", ColorScheme.LIGHT);
        people.enter(page, email);
        page.navigate(path);
        return page;
    }

    /** Whether nothing lies over what has the focus. */
    private static boolean focusIsSeen(Page page) {
        return (boolean) page.evaluate("""
                        () => {
                          const focused = document.activeElement;
                          const box = focused.getBoundingClientRect();
                          const top = document.elementFromPoint(
                              box.left + Math.min(box.width / 2, 40), box.top + box.height / 2);
                          return focused !== document.body && top !== null && (focused.contains(top) || top.contains(focused));
                        }
                        """);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.outerHTML.slice(0, 150)");
    }

    @ParameterizedTest
    @CsvSource({"320, 256", "320, 480", "640, 360", "683, 384"})
    @DisplayName("WCAG 2.4.11: no field of the dialog that ends a collaboration is covered")
    void aDialogInALowWindow(int width, int height) {
        Page page = open("eva@norrsken.example", WebPage.COLLABORATIONS.address(), width, height);
        people.follow(page, "Ändra inställningar");
        people.press(page, "Avsluta samarbetet …");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        int stops = dialog.locator("input:visible, button:visible, a:visible").count();
        for (int stop = 0; stop < stops; stop++) {
            page.keyboard().press("Tab");
            assertThat(focusIsSeen(page)).as(focused(page)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPANY", "SERVICES", "USERS"})
    @DisplayName("WCAG 2.4.11: no link lies under the bar, going backwards either")
    void thePageInALowWindow(WebPage of) {
        Page page = open("eva@norrsken.example", of.address(), 320, 256);
        page.locator(".foot a").first().focus();
        for (int stop = 0; stop < 12; stop++) {
            assertThat(focusIsSeen(page)).as(focused(page)).isTrue();
            page.keyboard().press("Shift+Tab");
        }
    }

    @Test
    @DisplayName("WCAG 2.4.7: the heads that sort a list are seen when a key leads to them")
    void theHeadsOfAListOfCards() {
        Page page = open("anna@lind.example", WebPage.CLIENTS.address(), 320, 480);
        Locator heads = page.locator(".table thead");
        assertThat(heads).hasCSS("clip-path", "inset(50%)");
        page.locator(".table thead a").first().focus();
        assertThat(heads).hasCSS("clip-path", "none");
        assertThat(focusIsSeen(page)).isTrue();
    }

    @Test
    @DisplayName("WCAG 1.3.1: a cell without a text is still a cell")
    void theLogAsCards() {
        Page page = open("anna@lind.example", WebPage.BUREAU_LOG.address(), 320, 480);
        Locator row = page.locator(".table tbody tr:has(td:empty)").first();
        assertThat(row.getByRole(AriaRole.CELL))
                .hasCount(page.locator(".table thead th").count() - 1);
    }

    @Test
    @DisplayName("WCAG 1.4.10: the chips of a list are reached without scrolling sideways")
    void theChipsWrap() {
        Page page = open("anna@lind.example", WebPage.CLIENTS.address(), 320, 480);
        assertThat(page.locator(".chips li:visible")).not().hasCount(0);
        List<?> beyond = (List<?>) page.locator(".chips li, .chips")
                .evaluateAll("all => all.filter(it => it.scrollWidth > it.clientWidth"
                        + " || it.getBoundingClientRect().right > innerWidth)"
                        + ".map(it => it.textContent)");
        assertThat(beyond).isEmpty();
    }
}
