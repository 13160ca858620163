package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client list: sorted by its columns, narrowed by its chips, and what needs an action. */
class ClientListIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String LIST = "/byra/kunder";
    private static final String GRANIT = "Granit Redskap HB";

    private final People people = new People(samverk);
    private final Visitors visitors = new Visitors(samverk);

    private Page open(String path) {
        Page page = people.logIn(Visitors.ANNA, path);
        page.waitForURL("**" + path);
        return page;
    }

    private static Locator column(Page page, String name) {
        return page.getByRole(
                AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void sortBy(Page page, String name, String word) {
        column(page, name).getByRole(AriaRole.LINK).press("Enter");
        page.waitForURL("**" + LIST + (word == null ? "" : "?sortera=" + word));
    }

    private static void assertSorted(Page page, String name, String how) {
        for (String each : List.of("Kund", "Ert kundnummer", "Registrerad")) {
            assertThat(column(page, each)).hasAttribute("aria-sort", each.equals(name) ? how : "none");
        }
    }

    @Test
    void itsColumnsSortItBothWaysAndTheAddressSaysHow() {
        Page page = open(LIST);
        assertSorted(page, "Kund", "ascending");

        sortBy(page, "Ert kundnummer", "kundnr");
        assertSorted(page, "Ert kundnummer", "ascending");
        assertThat(page.locator("tbody tr").first()).containsText("1001");
        sortBy(page, "Ert kundnummer", "-kundnr");
        assertSorted(page, "Ert kundnummer", "descending");

        sortBy(page, "Registrerad", "-registrerad");
        assertSorted(page, "Registrerad", "descending");
        sortBy(page, "Registrerad", "registrerad");
        assertSorted(page, "Registrerad", "ascending");

        sortBy(page, "Kund", null);
        assertSorted(page, "Kund", "ascending");
        sortBy(page, "Kund", "-namn");
        assertSorted(page, "Kund", "descending");
        assertThat(page.locator("tbody tr").first()).containsText("Örebro");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exportera")))
                .hasAttribute("href", "/byra/exportera?sortera=-namn");
    }

    @Test
    void onAPhoneItIsSortedInTheFilter() {
        Page page = open(LIST + "?status=NONE&sortera=kundnr");
        page.setViewportSize(390, 844);
        page.getByRole(AriaRole.MAIN).locator("summary").press("Enter");
        assertThat(page.getByLabel("Sortera")).hasValue("kundnr");
        samverk.shot(page, "kunder-filter-telefon");
        page.getByLabel("Sortera").selectOption("Kundnummer, högst först");
        people.press(page, "Filtrera");
        page.waitForURL("**" + LIST + "?status=NONE&sortera=-kundnr");
        samverk.shot(page, "kunder-sorterade-telefon");
    }

    @Test
    void whatHasNothingOpenHasAChipAndOldAddressesLeadThere() {
        Page page = open(LIST);
        chip(page, "Ej aktiverat").click();
        page.waitForURL("**" + LIST + "?status=NONE");
        assertThat(page.locator("tbody")).not().containsText("Norrsken Café AB");

        page.navigate(LIST + "?saknar=alla&q=zenit");
        assertThat(chip(page, "Ej aktiverat")).hasAttribute("aria-current", "true");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(chip(page, "Alla")).hasAttribute("href", LIST + "?q=zenit");
    }

    @Test
    @DisplayName("S8: what is not linked needs an action, wherever it is shown to who may link it")
    void whatTheBureauHasToDoIsSaidAndLinked() {
        Page page = open("/byra/start");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("åtgärd av er"))
                .click();
        page.waitForURL("**" + LIST + "?status=ACTION");
        assertThat(chip(page, "Åtgärd krävs")).hasAttribute("aria-current", "true");
        Locator row = page.locator("tbody tr", text(GRANIT));
        assertThat(row).containsText("Åtgärd krävs");
        samverk.shot(page, "kunder-atgard-kravs");
        assertThat(Axe.violations(page)).isEmpty();
        page.setViewportSize(390, 844);
        samverk.shot(page, "kunder-atgard-kravs-telefon");
        assertThat(Axe.violations(page)).isEmpty();
        page.setViewportSize(1280, 800);
        assertThat(row.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName("Koppla till ett uppdrag " + GRANIT + ", Tidrapportering")))
                .isVisible();

        people.follow(page, GRANIT);
        page.waitForURL("**/byra/kund/*");
        assertThat(page.locator(".needs")).containsText("ingen medarbetare kommer in i tjänsten");
        samverk.shot(page, "kund-atgard-kravs");
        page.locator("tr", text("Tidrapportering")).locator(".act a").last().click();
        page.waitForURL("**/byra/avtal/*");
        assertThat(Axe.violations(page)).isEmpty();
        samverk.shot(page, "avtal-atgard-kravs");
        people.follow(page, "Koppla till ett uppdrag");
        page.waitForURL("**/byra/underhall/koppla?samarbete=*");

        // Who cannot link is not asked to.
        Http.Answer erik = visitors.as(Visitors.ERIK).get(LIST + "?status=ACTION");
        assertThat(erik.body).doesNotContain("Koppla till ett uppdrag");
    }

    @Test
    @DisplayName("A status that no client has is told so, and is no search without hits")
    void aStatusThatNobodyHas() {
        Http maria = visitors.as(Visitors.MARIA);
        assertThat(maria.get(LIST + "?status=EXPIRED").text())
                .contains("Ingen kund har statusen Utgånget")
                .doesNotContain("Inga träffar");
        assertThat(maria.get(LIST + "?status=EXPIRED&q=finns-inte").text()).contains("Inga träffar");
        assertThat(maria.get("/byra/inbjudningar?status=EXPIRED").text())
                .contains("Här samlas de inbjudningar som ingen svarar på i tid.");
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator chip(Page page, String name) {
        return page.locator(".chips a", text(name)).first();
    }
}
