package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;

/** The search for clients; a personal identity number stands in no address (domain rules §6). */
class ClientSearchIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final Visitors visitors = new Visitors(samverk);
    private final People people = new People(samverk);
    private final List<String> addresses = new ArrayList<>();
    private final String number = Numbers.personalIdentityNumber();
    private Page page;

    @BeforeEach
    void openTheList() {
        page = people.logIn(Visitors.ANNA, "/byra/kunder");
        page.waitForURL("**/byra/kunder");
        page.onRequest(request -> addresses.add(request.url()));
    }

    private void search(String text) {
        Locator field = page.getByRole(AriaRole.SEARCHBOX).last();
        field.fill(text);
        field.press("Enter");
    }

    private void assertNoAddressHoldsTheNumber() {
        assertThat(addresses).isNotEmpty();
        assertThat(addresses)
                .noneMatch(address -> address.contains(number.substring(2, 8)))
                .noneMatch(address -> address.contains(number.substring(9)));
    }

    @Test
    void anOrdinarySearchStandsInTheAddress() {
        search("café & norr");

        page.waitForURL("**/byra/kunder?q=caf%C3%A9+%26+norr");
        assertThat(page.getByRole(AriaRole.SEARCHBOX).last()).hasValue("café & norr");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Norrsken Café AB");
        page.goBack();
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1$2-$3", "$1$2$3", "$2-$3", "$2$3", "  $2-$3 Numa "})
    @DisplayName("§6: a search for a person's number leads to the client, and back again")
    void aPersonsNumberLeadsToTheClient(String form) {
        String client = visitors.client(visitors.as(Visitors.ANNA), "Numa", "numa@ny.example", number);

        search(number.replaceAll("(..)(.{6})-(.{4})", form));

        page.waitForURL("**/byra/kund/" + client);
        page.goBack();
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder");
        page.goForward();
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kund/" + client);
        assertNoAddressHoldsTheNumber();
    }

    @Test
    void aPersonWhoIsNotInTheRegisterIsTold() {
        search(number);

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ingen kund i ert register har det personnumret.");
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/kunder");
        page.reload();
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("personnumret");
        assertNoAddressHoldsTheNumber();
    }

    @Test
    void aClientOfAnotherBureauIsNotFoundByItsNumber() {
        visitors.client(visitors.as(Visitors.MARIA), "Numa", "numa@ny.example", number);

        search(number);

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ingen kund");
    }

    @Test
    @DisplayName("§6: nor does the search for everything put a person's number into an address")
    void theSearchInTheBarLeadsToTheClientToo() {
        String client = visitors.client(visitors.as(Visitors.ANNA), "Numa", "numa@ny.example", number);
        Locator bar = page.getByRole(AriaRole.SEARCHBOX).first();
        bar.fill(number);
        bar.press("Enter");

        page.waitForURL("**/byra/kund/" + client);
        assertNoAddressHoldsTheNumber();
    }

    @Test
    void onThePageOfAServiceItLeadsToTheActivation() {
        String client = visitors.client(visitors.as(Visitors.ANNA), "Numa", "numa@ny.example", number);
        page.navigate("/byra/samarbete/payroll");
        search("norrsken");
        page.waitForURL("**/byra/samarbete/payroll?q=norrsken");

        search(number);

        page.waitForURL("**/byra/aktivera/" + client + "/payroll");
        assertNoAddressHoldsTheNumber();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/byra/kunder", "/byra/samarbete/payroll", "/logga-in"})
    void anAddressThatSomebodyHasWrittenANumberIntoLeadsToOneWithoutIt(String path) {
        Http anna = visitors.as(Visitors.ANNA);
        for (String written : List.of(number, number.substring(2), number.replace("-", ""))) {
            Http.Answer answer = anna.get(path + "?status=ACTIVE&q=" + written);
            assertThat(answer.status).isEqualTo(302);
            assertThat(answer.location()).isEqualTo(path);
        }
        assertThat(anna.get(path + "?q=556016-0680").status).isEqualTo(200);
    }

    @Test
    void theSearchIsForEmployeesOfABureauOnly() {
        Http stranger = Http.stranger(samverk);
        assertThat(stranger.post("/byra/sok", Map.of("q", number)).location())
                .startsWith("/logga-in?till=%2Fbyra%2Fsok")
                .doesNotContain(number);
        assertThat(visitors.as(Visitors.ANNA).get("/byra/sok").location()).isEqualTo("/byra/kunder");
        assertThat(visitors.as(Visitors.ANNA).get("/byra/sok/payroll").location())
                .isEqualTo("/byra/samarbete/payroll");
        assertThat(visitors.as(Visitors.ANNA).get("/byra/sok//evil.example").status)
                .isIn(302, 404);
    }
}
