package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
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
            "B44, B45: from the last client N leads to the first; what rests is under Resting, and is taken up from there")
    void rest() {
        Page erik = people.logIn("erik@lind.example", "/byra/att-gora?sortera=kund");
        samverk.shot(erik, "att-gora");
        erik.keyboard().press("n");
        Locator first = erik.locator("[data-row]").first();
        assertThat(first).isFocused();
        erik.keyboard().press("ArrowDown");
        assertThat(erik.locator("[data-row]").nth(1)).isFocused();
        erik.keyboard().press("n");
        assertThat(first).isFocused();

        // A row that is due at no day, or later than tomorrow: what is late has no way there.
        Locator row = erik.locator("tr")
                .filter(new Locator.FilterOptions().setHas(erik.locator("[data-rest]")))
                .filter(new Locator.FilterOptions().setHas(erik.locator("[data-row]")))
                .last();
        String what = row.locator("[data-row]").innerText();
        row.locator("[data-row]").focus();
        erik.keyboard().press("v");
        erik.waitForURL("**/byra/lat-vila/**");
        assertThat(erik.locator("main")).containsText(what);
        samverk.shot(erik, "lat-vila");
        String tomorrow = LocalDate.now(Time.ZONE).plusDays(1).toString();
        erik.getByLabel("Vila till").fill("2020-01-01");
        people.press(erik, "Låt vila");
        assertThat(erik.locator("main")).containsText("Det kan vila tidigast till i morgon.");
        erik.getByLabel("Vila till").fill(tomorrow);
        erik.getByLabel("Varför (frivilligt)").fill("Väntar på filen");
        people.press(erik, "Låt vila");
        erik.waitForURL("**/byra/att-gora?sortera=kund");
        assertThat(erik.getByRole(AriaRole.STATUS).first()).containsText("vilar till " + tomorrow);
        erik.locator(".chips a", new Page.LocatorOptions().setHasText("Vilar")).click();
        Locator resting = erik.locator("tr", new Page.LocatorOptions().setHasText("Väntar på filen"));
        assertThat(resting).containsText(what);
        resting.locator("[data-rest]").click();
        people.press(erik, "Ta upp nu");
        assertThat(erik.getByRole(AriaRole.STATUS).first()).containsText("är tillbaka i listan");
        assertThat(erik.locator("tr", new Page.LocatorOptions().setHasText("Väntar på filen")))
                .hasCount(0);
    }

    @Test
    @DisplayName("B44: full permission sees what waits at all clients, by responsible; others are not offered it")
    void wholeBureau() {
        Page anna = people.logIn("anna@lind.example", "/byra/att-gora");
        anna.locator(".chips a", new Page.LocatorOptions().setHasText("Hela byrån"))
                .click();
        assertThat(anna.locator("main")).containsText("Norrsken Café AB");
        assertThat(anna.locator("main table").first()).containsText("Anna Lind");
        anna.locator("#responsible").selectOption(new SelectOption().setLabel("Anna Lind"));
        people.press(anna, "Filtrera");
        anna.waitForURL("**/byra/att-gora?visa=byran&ansvarig=*");
        assertThat(anna.locator("main")).containsText("Norrsken Café AB");
        people.follow(anna, "Börja uppifrån");
        anna.waitForURL(Pattern.compile(".*/(tjanst/bokforing|byra/atkomst).*"));

        Page erik = people.logIn("erik@lind.example", "/byra/att-gora?visa=byran");
        assertThat(erik.locator("main")).not().containsText("Hela byrån");
    }

    @Test
    @DisplayName(
            "B43, B41, B42, K40: from the matrix to the list of a month: a balance that is wrong, one that agrees, a point of one's own")
    void list() {
        Page erik = people.logIn("erik@lind.example", "/byra/manader?ar=" + LAST_MONTH.getYear());
        assertThat(erik.locator("main")).containsText("Klara att stänga");
        samverk.shot(erik, "manader");
        erik.locator("tr", new Page.LocatorOptions().setHasText("Norrsken Café AB"))
                .getByRole(AriaRole.LINK)
                .nth(LAST_MONTH.getMonthValue() - 1)
                .click();
        erik.waitForURL("**/tjanst/bokforing/manad/*/" + LAST_MONTH);
        // What the bank's file tells is not asked for.
        Locator bank = erik.locator("tr", new Page.LocatorOptions().setHasText("1930"));
        assertThat(bank).hasCount(1);
        assertThat(bank.locator("input")).hasCount(0);
        assertThat(erik.locator("main")).containsText("Bankens fil");

        erik.locator("[id$=':account']").fill("2650");
        Locator more = erik.locator("tr").filter(new Locator.FilterOptions().setHas(erik.locator("[id$=':account']")));
        more.locator("input").last().fill("mycket");
        people.press(erik, "Spara saldona");
        assertThat(more.locator(".field-error")).containsText("mycket");
        assertThat(more.locator("input").last()).hasValue("mycket");
        more.locator("input").last().fill("0");
        people.press(erik, "Spara saldona");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Saldona är sparade.");

        Locator vat = erik.locator("tr", new Page.LocatorOptions().setHasText("2650"));
        String held = vat.locator("td").first().innerText().replaceAll("[^\\d,\\-−]", "");
        vat.locator("input").fill(held);
        people.press(erik, "Spara saldona");
        assertThat(vat).containsText("Stämmer");
        vat.locator("input").fill("");
        people.press(erik, "Spara saldona");
        assertThat(vat).hasCount(0);

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
