package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import se.samverk.shared.Time;
import se.samverk.testing.Numbers;

/** What people do in the portals, in the words that they see. */
final class People {

    static final String PASSWORD = "grönsak lampa cykel 7";

    private final SamverkServer samverk;

    People(SamverkServer samverk) {
        this.samverk = samverk;
    }

    /**
     * Somebody of the demonstration's data, logged in on a page of their own. The log-in page is left
     * out: it takes as long as many a test.
     */
    Page logIn(String email, String path) {
        Page page = samverk.newPage();
        enter(page, email);
        page.navigate(path);
        return page;
    }

    /** Logs somebody in where no page has been opened yet, in a session of its own. */
    void enter(Page page, String email) {
        String token = Http.loggedIn(samverk, email).cookies.get(Http.TOKEN);
        page.context().addCookies(List.of(new Cookie(Http.TOKEN, token).setUrl(samverk.baseUrl())));
    }

    /**
     * The same on a page that asks for a log-in; done when the page that was wanted is all there.
     */
    void logIn(Page page, String email) {
        logIn(page, email, samverk.password());
        page.waitForURL(address -> !address.contains("/logga-in"));
    }

    /** Chooses the language that pages are shown in from now on. */
    void speak(Page page, String language) {
        page.context().addCookies(List.of(new Cookie("samverk_lang", language).setUrl(samverk.baseUrl())));
    }

    Page onPhone() {
        return samverk.newPage(390, 844, "sv-SE", ColorScheme.LIGHT);
    }

    /** Sends the log-in form, whatever is answered. */
    void logIn(Page page, String email, String password) {
        page.getByLabel("E-postadress").fill(email);
        page.locator("input[type=password]").fill(password);
        press(page, "Logga in");
    }

    /** Opens a page on a slow line and uses it before its last script is there. */
    void useTooEarly(Page page, String path, Runnable use) {
        String lastScript = "**/samverk.js*";
        AtomicReference<Route> held = new AtomicReference<>();
        page.route(lastScript, held::set);
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        use.run();
        page.waitForCondition(() -> held.get() != null);
        held.get().resume();
        page.waitForLoadState();
        page.unroute(lastScript);
    }

    void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /**
     * Presses a button of the first row that has it; its name goes on with what the row is about.
     */
    void act(Page page, String act) {
        page.locator(".act")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .first()
                .click();
    }

    void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Registers a client by hand; the page shows its assignments afterwards. */
    void registerClient(Page page, String name, String organisationNumber, String email) {
        page.navigate("/byra/kund-ny");
        page.getByLabel("Ert kundnummer").fill(organisationNumber.substring(0, 6) + organisationNumber.substring(7));
        page.getByLabel("Organisationsnummer").fill(organisationNumber);
        page.getByLabel("Namn").fill(name);
        page.getByLabel("Kontaktperson").fill("Kim Ny");
        page.getByLabel("E-postadress").fill(email);
        press(page, "Lägg upp kunden");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
    }

    /** Enters an assignment on the client's page. */
    void addAssignment(Page page) {
        follow(page, "Nytt uppdrag");
        page.locator("[id='form:name']").fill("Löpande bokföring");
        press(page, "Spara");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
    }

    /** Goes from the client's page to the form in which a service is activated. */
    void chooseService(Page page, String service) {
        follow(page, "Aktivera tjänst");
        follow(page, "Välj " + service);
    }

    /** A new client with an assignment, and the form in which a service is activated for it. */
    void prepareInvitation(Page page, String name, String organisationNumber, String email, String service) {
        registerClient(page, name, organisationNumber, email);
        addAssignment(page);
        chooseService(page, service);
    }

    /** Goes on in a form of several steps until one of them is shown. */
    void goOnTo(Page page, String step) {
        while (!step.equals(shownStep(page).textContent())) {
            goOn(page);
        }
    }

    /** Goes on to the next step. */
    void goOn(Page page) {
        String before = shownStep(page).textContent();
        page.locator(".step-shown .actions .button-primary").click();
        assertThat(shownStep(page)).not().hasText(before);
    }

    private static Locator shownStep(Page page) {
        return page.locator(".step-shown h2").first();
    }

    void sendInvitation(Page page) {
        goOnTo(page, "Granska och skicka");
        press(page, "Skicka inbjudan");
        page.waitForURL("**/byra/kund/*?flik=samarbeten");
    }

    /** The pages of both sides of a collaboration. */
    record Sides(Page bureau, Page client) {}

    /** A new client of Anna's that shares a service in its standard variant; her page shows its collaborations. */
    Page collaborate(Mails mails, String name, String service) {
        return collaborate(mails, name, service, "Standard").bureau();
    }

    /** The same in a variant of its own choice; the client's page is where it has accepted. */
    Sides collaborate(Mails mails, String name, String service, String variant) {
        String number = Numbers.organisationNumber();
        String email = "kim." + number + "@ny.example";
        Page bureau = logIn("anna@lind.example", "/byra/kund-ny");
        prepareInvitation(bureau, name, number, email, service);
        goOnTo(bureau, "Villkor");
        bureau.getByText(variant + " –").click();
        sendInvitation(bureau);
        Page client = onPhone();
        client.navigate(mails.await(email, 1).link());
        client.getByLabel("Välj ett lösenord").fill(PASSWORD);
        press(client, "Skapa konto");
        logIn(client, email, PASSWORD);
        press(client, "Godkänn " + service);
        client.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Godkänn").setExact(true))
                .click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Du har godkänt " + service);
        bureau.reload();
        return new Sides(bureau, client);
    }

    /** Somebody whom the administrator on this page lets read until a day, logged in. */
    Page reader(Page administrator, Mails mails, String email) {
        administrator.navigate("/mina/lasare/ny");
        administrator.getByLabel("Namn").fill("Sofia Lund");
        administrator.getByLabel("E-postadress").fill(email);
        administrator
                .getByText("Revisor", new Page.GetByTextOptions().setExact(true))
                .click();
        administrator
                .getByLabel("Till och med")
                .fill(LocalDate.now(Time.ZONE).plusMonths(2).toString());
        press(administrator, "Bjud in");
        assertThat(administrator.getByRole(AriaRole.STATUS)).containsText("Inbjudan är skickad till " + email);
        Page reader = samverk.newPage();
        reader.navigate(mails.await(email, 1).link());
        reader.getByLabel("Välj ett lösenord").fill(PASSWORD);
        press(reader, "Tacka ja");
        reader.waitForURL("**/logga-in*");
        logIn(reader, email, PASSWORD);
        reader.waitForURL("**/mina/lasning");
        return reader;
    }

    /** The overview of the books of Norrsken Café, as somebody comes to it from its own portal. */
    Page openBooks(String email) {
        boolean atBureau = email.endsWith("@lind.example");
        Page page = logIn(email, atBureau ? "/byra/kunder?q=norrsken" : "/mina/tjanster");
        if (atBureau) {
            follow(page, "Norrsken Café AB");
            page.waitForURL("**/byra/kund/*");
            follow(page, "Samarbeten");
        }
        follow(page, "Öppna Bokföring");
        page.waitForURL("**/tjanst/bokforing/oversikt/*");
        return page;
    }
}
