package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bureau and client in the same books, each at its tasks. */
class EntriesIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final String text = "Kaffe " + UUID.randomUUID();

    private static Locator cell(Page page, String column, int row) {
        return page.getByLabel(column + " " + row, new Page.GetByLabelOptions().setExact(true));
    }

    private void begin(Page page, String button) {
        people.follow(page, button);
        page.waitForURL("**/tjanst/bokforing/ny-verifikation/*");
        page.getByLabel("Datum").fill("1");
        page.locator("[id='form:description']").fill(text);
    }

    @Test
    @DisplayName("B26: three lines are typed by keyboard alone; VAT follows from the account, the rest from one key")
    void typed() {
        Page page = people.openBooks("erik@lind.example");
        begin(page, "Ny verifikation");

        cell(page, "Konto", 1).click();
        page.keyboard().type("förbr");
        assertThat(page.locator(".account-list li").first()).containsText("5460");
        page.keyboard().press("Enter");
        page.keyboard().type("1000");
        page.keyboard().press("Enter");
        assertThat(cell(page, "Konto", 2)).hasValue("2641");
        assertThat(cell(page, "Debet", 2)).hasValue("250,00");

        cell(page, "Konto", 3).fill("1930");
        cell(page, "Kredit", 3).click();
        page.keyboard().press("=");
        assertThat(cell(page, "Kredit", 3)).hasValue("1\u00a0250,00");
        assertThat(page.getByText("Stämmer")).isVisible();
        page.keyboard().press("Control+Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("är bokförd.");
        assertThat(cell(page, "Konto", 1)).hasValue("");
    }

    @Test
    @DisplayName("B28: a template fills the lines from one amount")
    void byTemplate() {
        Page page = people.openBooks("erik@lind.example");
        people.follow(page, "Ny verifikation");
        page.waitForURL("**/tjanst/bokforing/ny-verifikation/*");
        page.getByLabel("Mall").selectOption("Försäljning 25 % moms, betald");
        people.press(page, "Välj mallen");
        page.waitForURL("**/ny-verifikation/*?mall=sale-25");
        page.getByLabel("Belopp inklusive moms").fill("1 250");
        people.press(page, "Fyll i raderna");

        assertThat(cell(page, "Konto", 2)).hasValue("3001");
        assertThat(cell(page, "Kredit", 2)).hasValue("1000,00");
        assertThat(cell(page, "Kredit", 3)).hasValue("250,00");
        assertThat(page.getByText("Stämmer")).isVisible();
    }

    @Test
    @DisplayName("B28: what is wrong with a template stands at its cell")
    void templateFaults() {
        Page page = people.openBooks("erik@lind.example");
        people.follow(page, "Mallar");
        people.follow(page, "Ny mall");
        page.waitForURL("**/tjanst/bokforing/mall/*");
        page.getByLabel("Namn").fill(text);
        cell(page, "Konto", 1).fill("1930");
        cell(page, "Debet", 1).fill("total/");
        cell(page, "Kredit", 2).fill("rest");
        people.press(page, "Spara mallen");

        assertThat(page.locator("tbody tr").nth(0)).containsText("går inte att räkna ut");
        assertThat(cell(page, "Debet", 1)).hasAttribute("aria-invalid", "true");
        assertThat(cell(page, "Konto", 2)).hasAttribute("aria-invalid", "true");
        assertThat(cell(page, "Kredit", 2)).hasValue("rest");
    }

    @Test
    @DisplayName("B28, B26: templates and earlier entries are found in the account field, chosen by keyboard alone")
    void begunWith() {
        Page page = people.openBooks("erik@lind.example");
        begin(page, "Ny verifikation");
        cell(page, "Konto", 1).click();
        page.keyboard().type("försälj");
        Locator template = page.locator(".account-list [data-href]").first();
        assertThat(template).containsText("Försäljning 25 % moms, betald");
        while (!"true".equals(template.getAttribute("aria-selected"))) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/ny-verifikation/*?mall=*");
        assertThat(page.getByLabel("Belopp inklusive moms")).isVisible();
        assertThat(page.locator("[id='form:description']")).hasValue(text);

        people.follow(page, "Avbryt");
        begin(page, "Ny verifikation");
        page.locator("[id='form:description']").fill("");
        cell(page, "Konto", 1).click();
        page.keyboard().type("dagskass");
        Locator earlier = page.locator(".account-list [data-href*='kopia']").first();
        assertThat(earlier).containsText("Dagskassor");
        while (!"true".equals(earlier.getAttribute("aria-selected"))) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/ny-verifikation/*?kopia=*");
        assertThat(cell(page, "Konto", 1)).hasValue("1930");
        assertThat(page.locator("[id='form:description']")).hasValue("Dagskassor, vecka");
    }

    @Test
    @DisplayName("D7e, B25: the client of a standard agreement proposes, the bureau posts what it proposed")
    void proposed() {
        Page eva = people.openBooks("eva@norrsken.example");
        begin(eva, "Föreslå verifikation");
        assertThat(eva.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bokför")))
                .hasCount(0);
        cell(eva, "Konto", 1).fill("4010");
        cell(eva, "Debet", 1).fill("80");
        people.press(eva, "Lämna förslaget");
        assertThat(eva.getByRole(AriaRole.STATUS)).containsText("Förslaget är lämnat.");

        Page erik = people.openBooks("erik@lind.example");
        people.follow(erik, text);
        erik.waitForURL("**/tjanst/bokforing/ny-verifikation/*/*");
        cell(erik, "Konto", 2).fill("");
        cell(erik, "Debet", 2).fill("");
        cell(erik, "Konto", 3).fill("1930");
        cell(erik, "Kredit", 3).fill("80");
        people.press(erik, "Bokför");
        erik.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("är bokförd.");

        eva.navigate(erik.url());
        assertThat(eva.locator("main")).containsText(text);
        assertThat(eva.locator("main")).containsText("Enligt avtalet bokför redovisningsbyrån.");
        assertThat(eva.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Be om en ändring")))
                .isVisible();
    }

    @Test
    @DisplayName("B6: a wrong one is corrected in one step; all that is wrong with what is typed stands at its line")
    void corrected() {
        Page page = people.openBooks("erik@lind.example");
        begin(page, "Ny verifikation");
        cell(page, "Konto", 1).fill("9999");
        cell(page, "Debet", 1).fill("10");
        cell(page, "Konto", 2).fill("1930");
        cell(page, "Kredit", 2).fill("8");
        people.press(page, "Bokför");
        assertThat(page.locator("tbody tr").first()).containsText("9999");
        assertThat(page.locator("[id='form'] .alert-error")).containsText("9999");
        assertThat(cell(page, "Kredit", 2)).hasValue("8,00");

        cell(page, "Konto", 1).fill("6570");
        cell(page, "Kredit", 2).fill("10");
        people.press(page, "Bokför");
        page.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        people.follow(page, "Rätta");
        page.waitForURL("**/tjanst/bokforing/ny-verifikation/*?rattar=*");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara utkast")))
                .hasCount(0);
        assertThat(page.getByLabel("Momsmånad")).hasValue(Pattern.compile("\\d{4}-\\d{2}"));
        cell(page, "Debet", 1).fill("12");
        cell(page, "Kredit", 2).fill("12");
        people.press(page, "Bokför");

        page.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        assertThat(page.locator("main")).containsText("Rättar");
    }

    @Test
    @DisplayName("D7e: a user of the client comes in once an administrator has given a role")
    void roleGiven() {
        Page leo = people.logIn("leo@norrsken.example", "/mina/tjanster");
        samverk.expectError("403");
        people.follow(leo, "Open Bookkeeping");
        assertThat(leo.locator("body")).containsText("You have no role in this service");

        Page eva = people.logIn("eva@norrsken.example", "/mina/anvandare");
        people.follow(eva, "Ändra Leo Norr");
        eva.getByLabel("Roll i Bokföring").selectOption("Läsare");
        people.press(eva, "Spara rollerna");
        assertThat(eva.getByRole(AriaRole.STATUS)).containsText("Rollerna är sparade.");

        leo.navigate("/mina/tjanster");
        people.follow(leo, "Open Bookkeeping");
        leo.waitForURL("**/tjanst/bokforing/oversikt/*");
        assertThat(leo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Propose an entry")))
                .hasCount(0);
    }

    @Test
    @DisplayName("D7a, D7c: who sees the client but not its books is led to the reason; another bureau finds nothing")
    void notForOthers() {
        Page anna = people.collaborate(new Mails(samverk), "Annans Böcker AB", "Bokföring");
        people.follow(anna, "Öppna Bokföring");
        anna.waitForURL("**/tjanst/bokforing/oversikt/*");
        String books = anna.url();

        Page sara = people.logIn("sara@lind.example", "/byra/start");
        sara.navigate(books);
        sara.waitForURL("**/byra/atkomst?kund=*");
        assertThat(sara.locator("main")).containsText("Sara Öst kommer inte åt Bokföring hos Annans Böcker AB");

        samverk.expectError("404");
        Page maria = people.logIn("maria@syd.example", "/byra/start");
        maria.navigate(books);
        assertThat(maria.locator("body")).containsText("Sidan finns inte");
    }
}
