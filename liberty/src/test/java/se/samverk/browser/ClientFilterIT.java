package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter of the client list: it stands in the address, and goes with everything else there. */
class ClientFilterIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String NORRSKEN = "Norrsken Café AB";

    private final Visitors visitors = new Visitors(samverk);
    private final People people = new People(samverk);
    private Page page;
    private Locator list;

    @BeforeEach
    void openTheList() {
        page = people.logIn(Visitors.ANNA, "/byra/kunder");
        page.waitForURL("**/byra/kunder");
        list = page.getByRole(AriaRole.TABLE);
    }

    private void choose(String label, String choice) {
        Locator field = page.getByLabel(label);
        if (!field.isVisible()) {
            page.getByRole(AriaRole.MAIN).locator("summary").press("Enter");
        }
        field.selectOption(choice);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrera"))
                .press("Enter");
        page.waitForURL("**/byra/kunder?**");
    }

    private Locator applied(String name) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Listan visar"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void theFilterStandsInTheAddressAndEachPartIsTakenAway() {
        choose("Har tjänsten", "Bokföring");
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder?tjanst=bookkeeping");
        choose("Uppdragsansvarig", "Jag själv");
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder?tjanst=bookkeeping&ansvarig=jag");
        assertThat(list).containsText(NORRSKEN);
        assertThat(page.getByLabel("Har tjänsten")).hasValue("bookkeeping");

        applied("Ta bort Har Bokföring").click();
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder?ansvarig=jag");
        choose("Typ av uppdrag", "Bokföring");
        applied("Rensa filtret").click();
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder");
    }

    @Test
    void itGoesWithSearchStateAndOrder() {
        page.navigate("/byra/kunder?ansvarig=jag&sortera=-namn");
        page.getByRole(AriaRole.SEARCHBOX).last().fill("norrsken");
        page.getByRole(AriaRole.SEARCHBOX).last().press("Enter");
        page.waitForURL("**/byra/kunder?q=norrsken&ansvarig=jag&sortera=-namn");
        assertThat(list).containsText(NORRSKEN);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Aktivt"))
                .click();
        page.waitForURL("**/byra/kunder?q=norrsken&status=ACTIVE&ansvarig=jag&sortera=-namn");
        choose("Har tjänsten", "Bokföring");
        page.waitForURL("**/byra/kunder?q=norrsken&status=ACTIVE&tjanst=bookkeeping&ansvarig=jag&sortera=-namn");
        assertThat(list).containsText(NORRSKEN);
        list.locator("[aria-sort=descending] a").press("Enter");
        page.waitForURL("**/byra/kunder?q=norrsken&status=ACTIVE&tjanst=bookkeeping&ansvarig=jag");

        choose("Saknar tjänsten", "Bokföring");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inga träffar")))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tjanst=no-such",
                "saknar=bookkeeping&tjanst=bookkeeping",
                "ansvarig=00000000-0000-0000-0000-000000000000"
            })
    void whatDoesNotExistHasNoHits(String filter) {
        Http.Answer answer = visitors.as(Visitors.ANNA).get("/byra/kunder?" + filter);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body).contains("Inga träffar").doesNotContain(NORRSKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tjanst=%00", "ansvarig=%27or+1", "uppdrag=GARDENING", "saknar=", "efter=."})
    void whatCannotBeReadNarrowsNothing(String filter) {
        Http.Answer answer = visitors.as(Visitors.ANNA).get("/byra/kunder?" + filter);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body).contains(NORRSKEN);
    }

    @Test
    void anEmployeeOfAnotherBureauIsNobodyHere() {
        String anna = annasId();
        Http.Answer answer = visitors.as(Visitors.MARIA).get("/byra/kunder?ansvarig=" + anna);
        assertThat(answer.body).contains("Okänd person").doesNotContain("Anna");
    }

    private String annasId() {
        Locator anna = page.getByLabel("Uppdragsansvarig")
                .locator("option")
                .filter(new Locator.FilterOptions().setHasText("Anna"));
        return anna.first().getAttribute("value");
    }
}
