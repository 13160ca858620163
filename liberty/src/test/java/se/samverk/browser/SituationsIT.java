package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/**
 * What comes in between while somebody fills in a form: a plain message each time, nothing that was
 * typed is lost, nothing happens twice. Two people on one form: {@link ConflictIT}.
 */
class SituationsIT {

    private static final String NEW_CLIENT = "/byra/kund-ny";
    private static final String TYPED = "Kim Nästan Klar";
    private static final String LANGUAGE = "Språk i mejl";

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "lage." + organisationNumber + "@ny.example";

    @Test
    void aSessionThatHasExpired() {
        Page page = typing();
        page.context().clearCookies();
        people.press(page, "Lägg upp kunden");
        page.waitForURL("**/logga-in?till=*");
        assertThat(page.locator(".alert-warn")).containsText("Du har loggats ut");
        people.logIn(page, "anna@lind.example");
        putBack(page);
        assertThat(page.getByLabel("Ert kundnummer")).isFocused();
        finish(page);
    }

    @Test
    void loggedOutInAnotherTab() {
        Page page = typing();
        Page other = page.context().newPage();
        other.navigate("/byra/kunder");
        other.locator("summary.avatar").click();
        people.press(other, "Logga ut");
        other.waitForURL("**/logga-in?utloggad=1");

        people.press(page, "Lägg upp kunden");
        page.waitForURL("**/logga-in?till=*");
        assertThat(page.locator(".alert-warn")).containsText("Du har loggats ut");
        people.logIn(page, "anna@lind.example");
        putBack(page);
        finish(page);
    }

    @Test
    void whatWasTypedForOneSelectionIsNotOfferedForAnother() {
        String invite = "/byra/bjud-in-flera/payroll";
        Page page = people.logIn("anna@lind.example", invite + "?q=b");
        page.getByLabel("Hälsning till kunden").fill(TYPED);
        page.navigate(invite);
        assertThat(page.getByLabel("Hälsning till kunden")).isVisible();
        assertThat(page.locator("#draft")).isHidden();
        page.navigate(invite + "?q=b");
        assertThat(page.locator("#draft")).isVisible();
    }

    @Test
    void anotherCompanyInAnotherTab() {
        Page page = people.logIn("eva@norrsken.example", "/mina/anvandare/ny");
        page.getByLabel("Namn").fill(TYPED);
        Page other = page.context().newPage();
        other.navigate("/mina/tjanster");
        switchTo(other, "Granit Redskap HB");

        people.press(page, "Lägg till och skicka mejl");
        page.waitForURL("**/utgangen?till=*");
        assertThat(page.locator("main")).containsText("bytt företag i en annan flik");
        assertThat(other.locator(".bar-company")).hasText("Granit Redskap HB");

        switchTo(other, "Norrsken Café AB");
        people.follow(page, "Öppna sidan igen");
        people.press(page, "Lägg tillbaka det");
        assertThat(page.getByLabel("Namn")).hasValue(TYPED);
    }

    /** One restart for both: what was typed is not lost, and a log-out is not forgotten. */
    @Test
    void theServerIsRestarted() {
        Http staying = Http.loggedIn(samverk, Visitors.LEO);
        Http thief = withTheTokenOfOneWhoLoggedOut();
        Page page = typing();

        samverk.restart();

        assertThat(thief.get("/mina/tjanster").location()).startsWith("/logga-in?till=");
        assertThat(staying.get("/mina/tjanster").status).isEqualTo(200);
        people.press(page, "Lägg upp kunden");
        page.waitForURL("**/utgangen?till=*");
        people.follow(page, "Öppna sidan igen");
        putBack(page);
        finish(page);
    }

    private static Http withTheTokenOfOneWhoLoggedOut() {
        Http leaving = Http.loggedIn(samverk, Visitors.LEO);
        Http thief = Http.stranger(samverk);
        thief.cookies.putAll(leaving.cookies);
        Map<String, String> logOut = leaving.get("/mina/tjanster").form("session");
        logOut.put("session:logOut", "");
        leaving.post("/mina/tjanster", logOut);
        return thief;
    }

    @Test
    void theNetworkIsLost() {
        samverk.expectError("ERR_INTERNET_DISCONNECTED");
        Page page = typing();
        page.getByLabel("Namn").fill("Utan Nät AB");
        page.context().setOffline(true);
        people.press(page, "Lägg upp kunden");
        assertThat(page.locator("#connection:visible")).containsText("Vi fick inget svar från servern.");
        assertThat(page.getByLabel("Kontaktperson")).hasValue(TYPED);

        page.context().setOffline(false);
        finish(page);
        assertThat(found(page)).hasCount(1);
    }

    @Test
    void theNetworkIsLostOnAPageWithoutAjax() {
        samverk.expectError("ERR_INTERNET_DISCONNECTED");
        Page page = people.onPhone();
        page.navigate("/registrera-byra");
        page.getByLabel("Byråns namn").fill("Utan Nät Redovisning AB");
        page.context().setOffline(true);
        people.press(page, "Skicka uppgifterna");
        assertThat(page.locator("#connection:visible")).containsText("Vi fick inget svar från servern.");
        assertThat(page.getByLabel("Byråns namn")).hasValue("Utan Nät Redovisning AB");

        page.context().setOffline(false);
        people.press(page, "Skicka uppgifterna");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Organisationsnummer");
        assertThat(page.getByLabel("Byråns namn")).hasValue("Utan Nät Redovisning AB");
    }

    /** A computer without a network says that it is not on line, and reaches itself. */
    @Test
    void aServerOnTheSameComputerIsReachedWithoutANetwork() {
        Page page = people.onPhone();
        page.addInitScript("Object.defineProperty(navigator, 'onLine', { get: () => false });");
        page.navigate("/registrera-byra");
        page.getByLabel("Byråns namn").fill("Utan Nät Redovisning AB");

        people.press(page, "Skicka uppgifterna");

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Organisationsnummer");
        assertThat(page.locator("#connection:visible")).hasCount(0);
    }

    @Test
    void thePageIsSlow() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder");
        people.useTooEarly(page, NEW_CLIENT, () -> {
            fill(page);
            page.getByLabel(LANGUAGE).selectOption("en");
        });
        page.reload();
        putBack(page);
        assertThat(page.getByLabel(LANGUAGE)).hasValue("en");
    }

    @Test
    void theAnswerIsSlow() {
        Page page = withClock(samverk.newPage(), "anna@lind.example", NEW_CLIENT);
        fill(page);
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**" + NEW_CLIENT, route -> {
            if (route.request().method().equals("POST")) {
                held.set(route);
            } else {
                route.resume();
            }
        });
        people.press(page, "Lägg upp kunden");
        page.waitForCondition(() -> held.get() != null);
        page.clock().fastForward("00:09");
        assertThat(page.locator("#slow:visible")).containsText("Det tar längre tid än vanligt.");
        assertThat(button(page, "Lägg upp kunden")).isDisabled();

        held.get().resume();
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        assertThat(page.locator("#slow")).isHidden();
        assertThat(found(page)).hasCount(1);
    }

    @Test
    void whatIsPressedBeforeTheScriptsHaveComeIsDoneOnceTheyHave() {
        Page page = people.logIn("anna@lind.example", NEW_CLIENT);
        page.waitForURL("**" + NEW_CLIENT);
        pressedEarly(page, NEW_CLIENT, "samverk.js", "Lägg upp kunden");
        assertThat(alert(page)).containsText("Organisationsnummer: fyll i det här fältet.");
    }

    @Test
    void aPageForEverybodyWaitsForItsScriptsToo() {
        Page page = samverk.newPage();
        pressedEarly(page, "/logga-in", "samverk.js", "Logga in");
        assertThat(alert(page)).containsText("E-postadress");
    }

    /** A script is on its way, as over a slow network, when the button is pressed. */
    private void pressedEarly(Page page, String path, String script, String button) {
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/" + script + ".xhtml*", held::set);
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> held.get() != null);
        people.press(page, button);
        held.get().resume();
    }

    private static Locator alert(Page page) {
        return page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHas(page.locator("h2")))
                .first();
    }

    @Test
    void aDoubleClickDoesItOnce() {
        Page page = people.logIn("anna@lind.example", NEW_CLIENT);
        fill(page);
        button(page, "Lägg upp kunden").dblclick();
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        people.follow(page, "Nytt uppdrag");
        page.locator("[id='form:name']").fill("Löpande bokföring");
        button(page, "Spara").dblclick();
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        assertThat(page.locator("tbody tr")).hasCount(1);

        people.chooseService(page, "Lön");
        people.goOnTo(page, "Granska och skicka");
        button(page, "Skicka inbjudan").dblclick();
        page.waitForURL("**/byra/kund/*?flik=samarbeten");
        assertThat(page.locator("tr", rows("Väntar på svar"))).hasCount(1);
        page.locator(".act button", rows("Återta")).dblclick();
        button(page, "Återta inbjudan").dblclick();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("återtagen");
        assertThat(page.locator(".alert-error:visible")).hasCount(0);
        // One that invites and one that revokes.
        mails.await(email, 2);
        assertThat(found(page)).hasCount(1);
    }

    @Test
    void theBackButtonSendsNothingAgain() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder");
        String number = fillNew(page);
        finish(page);

        page.goBack();
        assertThat(page.getByLabel("Ert kundnummer")).hasValue("");
        assertThat(page.locator("#draft")).isHidden();
        page.navigate("/byra/kunder?q=" + number);
        assertThat(page.locator("tbody tr")).hasCount(1);
        people.follow(page, "Nästan AB");
        page.goBack();
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void nothingSecretIsKeptInTheTabAndNothingForSomebodyElse() {
        Page page = typing();
        page.getByLabel("Organisationsnummer").fill("19811228-9874");
        page.getByLabel("Namn").fill("Anders 811228-9874 Firma");
        assertThat(kept(page)).contains(TYPED, "Anders  Firma").doesNotContain("9874");

        page.navigate("/byra/profil");
        page.getByLabel("Nuvarande lösenord").fill("hemligt paraply 12");
        page.locator("[data-reveal]").first().click();
        page.getByLabel("Nuvarande lösenord").fill("hemligt paraply 123");
        assertThat(kept(page)).doesNotContain("paraply");

        page.context().clearCookies();
        page.navigate(NEW_CLIENT);
        people.logIn(page, "erik@lind.example");
        page.waitForURL("**" + NEW_CLIENT);
        assertThat(page.locator("#draft")).isHidden();
        assertThat(kept(page)).isEqualTo("{}");

        page.getByLabel("Kontaktperson").fill(TYPED);
        page.locator("summary.avatar").click();
        people.press(page, "Logga ut");
        page.waitForURL("**/logga-in?utloggad=1");
        assertThat(kept(page)).isEqualTo("{}");
    }

    @Test
    @DisplayName("WCAG 2.2.1: who does nothing is told before the log-in ends, and can let it go on")
    void theLogInIsAboutToEnd() {
        Page page = withClock(people.onPhone(), "anna@lind.example", NEW_CLIENT);
        fill(page);
        page.clock().fastForward("00:51:00");
        assertThat(page.locator("#leaving:visible")).containsText("loggas snart ut");
        people.press(page, "Fortsätt vara inloggad");
        assertThat(page.locator("#leaving")).isHidden();
        assertThat(page.getByLabel("Kontaktperson")).isFocused();

        page.clock().fastForward("00:51:00");
        assertThat(page.locator("#leaving")).isVisible();
        Page other = page.context().newPage();
        other.navigate("/byra/kunder");
        page.clock().fastForward("00:01:00");
        assertThat(page.locator("#leaving")).isHidden();

        page.clock().fastForward("01:01:00");
        assertThat(page.locator("#left:visible")).containsText("Du har loggats ut");
        samverk.shot(page, "utloggad-390");
        page.context().clearCookies();
        people.press(page, "Logga in igen");
        page.waitForURL("**/logga-in?till=*");
        people.logIn(page, "anna@lind.example");
        putBack(page);
        finish(page);
    }

    @Test
    @DisplayName("WCAG 2.2.1: what is told of the log-in stands in the dialog that is open")
    void theLogInIsAboutToEndBehindADialog() {
        Page page = withClock(people.onPhone(), "eva@norrsken.example", "/mina/samarbeten");
        people.follow(page, "Ändra inställningar");
        people.press(page, "Avsluta samarbetet …");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        page.clock().fastForward("00:51:00");
        assertThat(dialog).containsText("loggas snart ut");
        samverk.shot(page, "loggas-ut-i-dialog-390");
        people.press(page, "Fortsätt vara inloggad");
        assertThat(dialog).not().containsText("loggas snart ut", new ContainsTextOptions().setUseInnerText(true));
        assertThat(dialog.locator(":focus")).hasCount(1);

        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        page.clock().fastForward("00:51:00");
        assertThat(page.locator("main #leaving")).isVisible();
    }

    @Test
    void theLogInCannotBeKeptJustNow() {
        samverk.expectError("503");
        samverk.expectError("ERR_INTERNET_DISCONNECTED");
        Page page = withClock(samverk.newPage(), "anna@lind.example", NEW_CLIENT);
        page.clock().fastForward("00:51:00");
        page.route("**/fortsatt", route -> route.fulfill(new FulfillOptions().setStatus(503)));
        people.press(page, "Fortsätt vara inloggad");
        assertThat(page.locator("#failure")).isVisible();
        assertThat(page.locator("#left")).isHidden();

        page.unroute("**/fortsatt");
        page.context().setOffline(true);
        people.press(page, "Fortsätt vara inloggad");
        assertThat(page.locator("#connection")).isVisible();
        page.context().setOffline(false);
        people.press(page, "Fortsätt vara inloggad");
        assertThat(page.locator("#leaving")).isHidden();
        assertThat(page.locator("#connection")).isHidden();
    }

    @Test
    void theLogInIsEndedInAnotherTab() {
        Page page = withClock(samverk.newPage(), "anna@lind.example", NEW_CLIENT);
        Page other = page.context().newPage();
        other.navigate("/byra/kunder");
        other.locator("summary.avatar").click();
        people.press(other, "Logga ut");
        other.waitForURL("**/logga-in?utloggad=1");
        page.clock().fastForward("00:01:00");
        assertThat(page.locator("#left:visible")).containsText("eller i en annan flik");
    }

    @Test
    void theLogInHasEndedAlready() {
        Page page = withClock(samverk.newPage(), "anna@lind.example", NEW_CLIENT);
        page.clock().fastForward("00:51:00");
        page.context().clearCookies();
        people.press(page, "Fortsätt vara inloggad");
        assertThat(page.locator("#left")).isVisible();
        assertThat(page.locator("#leaving")).isHidden();
    }

    @Test
    void whatWasTypedIsKeptForAnHour() {
        Page page = withClock(samverk.newPage(), "anna@lind.example", NEW_CLIENT);
        fill(page);
        assertThat(kept(page)).contains(TYPED);
        page.clock().fastForward("01:02:00");
        assertThat(kept(page)).isEqualTo("{}");
    }

    /** Somebody logged in on a page whose time the test moves on. */
    private Page withClock(Page page, String email, String path) {
        page.clock().install();
        page.navigate(path);
        people.logIn(page, email);
        return page;
    }

    /** Anna, in the middle of a new client. */
    private Page typing() {
        Page page = people.logIn("anna@lind.example", NEW_CLIENT);
        fill(page);
        return page;
    }

    private String fillNew(Page page) {
        page.navigate(NEW_CLIENT);
        return fill(page);
    }

    private String fill(Page page) {
        String number = organisationNumber.replace("-", "");
        page.getByLabel("Ert kundnummer").fill(number);
        page.getByLabel("Organisationsnummer").fill(organisationNumber);
        page.getByLabel("Namn").fill("Nästan AB");
        page.getByLabel("E-postadress").fill(email);
        page.getByLabel("Kontaktperson").fill(TYPED);
        return number;
    }

    private void putBack(Page page) {
        assertThat(page.locator("#draft:visible")).containsText("inte sparat");
        people.press(page, "Lägg tillbaka det");
        assertThat(page.getByLabel("Kontaktperson")).hasValue(TYPED);
        assertThat(page.getByLabel("Organisationsnummer")).hasValue(organisationNumber);
    }

    private void finish(Page page) {
        people.press(page, "Lägg upp kunden");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        assertThat(kept(page)).isEqualTo("{}");
    }

    private Locator found(Page page) {
        page.navigate("/byra/kunder?q=" + organisationNumber.replace("-", ""));
        return page.locator("tbody tr");
    }

    private void switchTo(Page page, String place) {
        page.locator("summary.avatar").click();
        people.press(page, place);
        assertThat(page.locator(".bar-company")).hasText(place);
    }

    private static String kept(Page page) {
        return (String) page.evaluate("JSON.stringify(sessionStorage)");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.LocatorOptions rows(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
