package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** The list of sent invitations: found, counted, reminded of. */
class InvitationListIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String LIST = "/byra/inbjudningar";

    private final Visitors visitors = new Visitors(samverk);
    private final People people = new People(samverk);

    private String invited(String name, String service) {
        Http anna = visitors.as(Visitors.ANNA);
        String email = Numbers.organisationNumber() + "@ny.example";
        String client = visitors.client(anna, name, email);
        visitors.invitation(anna, client, visitors.assignment(anna, client, "Ett"), service);
        return client;
    }

    @Test
    void isSearchedAndFilteredAndStaysSoAfterAnAct() {
        invited("Zebra Ett AB", "invoicing");
        invited("Zebra Två AB", "payroll");
        Page page = people.logIn(Visitors.ANNA, LIST);
        page.waitForURL("**" + LIST);
        Locator search = page.getByRole(AriaRole.SEARCHBOX).last();
        search.fill("zebra");
        search.press("Enter");
        page.waitForURL("**" + LIST + "?q=zebra");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.getByRole(AriaRole.MAIN).locator("summary").press("Enter");
        page.getByLabel("Tjänst", new Page.GetByLabelOptions().setExact(true)).selectOption("Lön");
        people.press(page, "Filtrera");
        page.waitForURL("**" + LIST + "?q=zebra&tjanst=payroll");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Zebra Två AB");
        assertThat(chip(page, "Väntar på svar")).hasText("Väntar på svar1");

        people.act(page, "Återta");
        people.press(page, "Återta inbjudan");

        page.waitForURL("**" + LIST + "?q=zebra&tjanst=payroll");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Inga träffar"))).isVisible();
        chip(page, "Återtaget").click();
        page.waitForURL("**" + LIST + "?status=REVOKED&q=zebra&tjanst=payroll");
        assertThat(page.locator("tbody tr")).containsText("Zebra Två AB");
        people.follow(page, "Ta bort Lön");
        page.waitForURL("**" + LIST + "?status=REVOKED&q=zebra");
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator chip(Page page, String name) {
        return page.locator(".chips a", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void aPersonsNumberLeadsToTheClientAndStandsInNoAddress() {
        String number = Numbers.personalIdentityNumber();
        Http anna = visitors.as(Visitors.ANNA);
        String client = visitors.client(anna, "Numa", "numa@ny.example", number);

        Http.Answer answer = anna.post("/byra/sok", Map.of("q", number, "lista", LIST));

        assertThat(answer.location()).isEqualTo("/byra/kund/" + client);
    }

    @Test
    @DisplayName("D2a: within a day of the invitation it is told when a reminder can be sent")
    void aReminderByHandHasToWaitForADay() {
        String client = invited("Nyss AB", "invoicing");
        Page page = people.logIn(Visitors.ANNA, "/byra/kund/" + client + "?flik=samarbeten");
        people.act(page, "Påminn");

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog)
                .containsText(Pattern.compile("Nästa påminnelse kan skickas från \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        assertThat(dialog.getByText("Skicka påminnelsen")).hasCount(0);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stäng"))
                .last()
                .press("Enter");
        assertThat(dialog).hasCount(0);
        assertThat(page.getByText("Påmind")).hasCount(0);
    }
}
