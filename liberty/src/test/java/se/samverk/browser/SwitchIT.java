package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody with several companies, and a bureau that is itself a client. */
class SwitchIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private void switchTo(Page page, String place) {
        page.locator("summary.avatar").click();
        people.press(page, place);
    }

    @Test
    @DisplayName("§1: a person switches company in the menu, and begins there the next time")
    void aPersonSwitchesCompany() {
        Page eva = people.logIn("eva@norrsken.example", "/mina/tjanster");
        switchTo(eva, "Granit Redskap HB");
        assertThat(eva.locator(".bar-company")).hasText("Granit Redskap HB");
        // An ordinary user here.
        assertThat(eva.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Användare")))
                .hasCount(0);

        Page again = people.logIn("eva@norrsken.example", "/mina/tjanster");
        assertThat(again.locator(".bar-company")).hasText("Granit Redskap HB");
        switchTo(again, "Norrsken Café AB");
        assertThat(again.locator(".bar-company")).hasText("Norrsken Café AB");
    }

    @Test
    @DisplayName("S2: a bureau that is invited by another answers in its own client portal")
    void aBureauIsAClientToo() {
        Page maria = people.logIn("maria@syd.example", "/byra/kund-ny");
        people.prepareInvitation(maria, "Lind Redovisning AB", "559012-1231", "anna@lind.example", "Lön");
        people.sendInvitation(maria);

        Page anna = people.logIn("anna@lind.example", "/byra/kunder");
        anna.locator("summary.avatar").click();
        people.press(anna, "Byråns egna tjänster");
        assertThat(anna.locator(".ask")).containsText("Ekonomibyrån Syd AB vill samarbeta i Lön");
        anna.navigate("/mina/foretag");
        Locator company = anna.getByRole(AriaRole.MAIN);
        assertThat(company).containsText("559012-1231");
        assertThat(company).containsText("Ni samarbetar inte med någon redovisningsbyrå än.");
        assertThat(company).containsText("Väntar på svar");
        anna.navigate("/mina/tjanster");
        people.press(anna, "Avböj Lön");
        anna.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avböj"))
                .click();
        assertThat(anna.getByRole(AriaRole.STATUS)).containsText("Du har avböjt Lön.");
        switchTo(anna, "Byråportalen");
        assertThat(anna).hasURL(samverk.baseUrl() + "/byra/start");
    }
}
