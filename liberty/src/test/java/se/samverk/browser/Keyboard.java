package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody who has no mouse: goes on with Tab until the wanted thing has the focus. */
final class Keyboard {

    private static final int LONGEST_WAY = 150;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void type(String field, String text) {
        type(
                page.locator("main")
                        .getByLabel(field, new Locator.GetByLabelOptions().setExact(false))
                        .first(),
                text);
    }

    void type(Locator field, String text) {
        goTo(field);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }

    void press(String button) {
        goTo(of(AriaRole.BUTTON, button));
        page.keyboard().press("Enter");
    }

    void follow(String link) {
        goTo(of(AriaRole.LINK, link));
        page.keyboard().press("Enter");
    }

    /** Chooses a radio button: Tab to its group, then the arrows. */
    void choose(String choice) {
        Pattern beginning = Pattern.compile("^\\s*" + choice);
        Locator wanted = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(beginning));
        String group = "input[name='" + wanted.first().getAttribute("name") + "']";
        goTo(page.locator(group + ":focus"), page.locator(group));
        for (int i = 0; !wanted.first().isChecked(); i++) {
            assertThat(i).as("choices before %s", choice).isLessThan(10);
            page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
        }
    }

    void pressInDialog(String button) {
        goTo(inDialog(button));
        page.keyboard().press("Enter");
    }

    Locator inDialog(String button) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private Locator of(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private void goTo(Locator wanted) {
        goTo(wanted, wanted);
    }

    /** The one is what has the focus in the end; the other what has to be there first. */
    private void goTo(Locator focused, Locator there) {
        there.first().waitFor();
        for (int steps = 0; !hasFocus(focused); steps++) {
            assertThat(steps).as("steps to %s", there).isLessThan(LONGEST_WAY);
            page.keyboard().press("Tab");
        }
        assertThat(isSeen()).as("the focus on %s is shown", there).isTrue();
    }

    private static boolean hasFocus(Locator wanted) {
        return wanted.count() > 0 && (Boolean) wanted.first().evaluate("it => it === document.activeElement");
    }

    /** A ring, a border or a shadow around what has the focus, within the window. */
    private boolean isSeen() {
        return (Boolean) page.evaluate("""
                        () => {
                          const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
                          const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                          return marked && box.bottom > 0 && box.top < innerHeight;
                        }
                        """);
    }
}
