package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;

/** A bureau goes from what waits at all clients to a month, and through its list. */
class MonthsIT {

    private static final YearMonth LAST_MONTH = YearMonth.now(Time.ZONE).minusMonths(1);

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    @Test
    @DisplayName("B38: what waits at all clients is worked through with the arrows")
    void queue() {
        Page erik = people.logIn("erik@lind.example", "/byra/start");
        people.follow(erik, "Att göra");
        erik.waitForURL("**/byra/att-gora");
        assertThat(erik.locator("main")).containsText("Norrsken Café AB");
        erik.keyboard().press("ArrowDown");
        Locator first = erik.locator("[data-row]").first();
        assertThat(first).isFocused();
        erik.keyboard().press("ArrowDown");
        assertThat(erik.locator("[data-row]").nth(1)).isFocused();
        erik.keyboard().press("ArrowUp");
        assertThat(first).isFocused();
        erik.keyboard().press("Enter");
        erik.waitForURL("**/tjanst/bokforing/**");
    }

    @Test
    @DisplayName(
            "B43, B41, B42: from the matrix to the list of a month: a balance that is wrong, one that agrees, a point of one's own")
    void list() {
        Page erik = people.logIn("erik@lind.example", "/byra/manader?ar=" + LAST_MONTH.getYear());
        erik.locator("tr", new Page.LocatorOptions().setHasText("Norrsken Café AB"))
                .getByRole(AriaRole.LINK)
                .nth(LAST_MONTH.getMonthValue() - 1)
                .click();
        erik.waitForURL("**/tjanst/bokforing/manad/*/" + LAST_MONTH);
        Locator bank = erik.locator("tr", new Page.LocatorOptions().setHasText("1930"));
        bank.locator("input").fill("mycket");
        people.press(erik, "Spara saldona");
        assertThat(bank.locator(".field-error")).containsText("mycket");
        assertThat(bank.locator("input")).hasValue("mycket");

        String held = bank.locator("td").first().innerText().replaceAll("[^\\d,\\-−]", "");
        bank.locator("input").fill(held);
        people.press(erik, "Spara saldona");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Saldona är sparade.");
        assertThat(bank).containsText("Stämmer");

        String point = "Personalmat " + UUID.randomUUID();
        erik.getByLabel("Ny punkt").fill(point);
        people.press(erik, "Lägg till punkten");
        Locator own = erik.locator("tr", new Page.LocatorOptions().setHasText(point));
        own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Klar")))
                .click();
        assertThat(own).containsText("Erik");
        own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Inte klar")))
                .click();
        assertThat(own).containsText("Återstår");
        samverk.shot(erik, "manad");

        // Whoever writes sees to the list; the approver of its side locks.
        assertThat(erik.locator("[id='closeForm:close']")).hasCount(0);
        own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Ta bort")))
                .click();
        assertThat(own).hasCount(0);
    }
}
