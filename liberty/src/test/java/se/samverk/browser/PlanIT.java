package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** Sitting down together: from the wishes to what was agreed, read by both sides. */
class PlanIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String number = Numbers.organisationNumber();
    private final String email = "kim." + number + "@plan.example";

    @Test
    @DisplayName("S1, S2: planned together, activated in one go, agreed, planned anew")
    void aPlanIsMadeSentAgreedAndMadeAnew() {
        Page bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        String client = beginPlanning(bureau);
        wish(bureau, "Fotografera och lämna kvitton", "Kunden");
        assertThat(bureau.locator(".proposal-head")).containsText("1 av 20 uppgifter");
        assertThat(bureau.locator(".proposal-head")).containsText("behöver en tjänst");
        wishTheRest(bureau);
        assertThat(card(bureau, "Bokföring")).containsText("Bokföring Standard");
        assertThat(card(bureau, "Bokföring")).containsText("Alla 3 uppgifter");
        assertThat(card(bureau, "Lön")).containsText("Lön Standard");
        assertThat(bureau.locator(".proposal-head")).containsText("2 tjänster, från 978 kr");
        assertThat(row(bureau, "Budget och uppföljning")).containsText("ingen tjänst gör det");

        bureau.getByLabel("Anteckning").fill("Budgeten tar vi i mars.");
        people.press(bureau, "Spara och visa stort");
        bureau.waitForURL("**/byra/plan/*?visa=1");
        assertThat(bureau.locator(".bar")).isHidden();
        assertThat(row(bureau, "Stämma av banken").getByLabel("Tillsammans")).isChecked();
        samverk.shot(bureau, "plan-stort");
        bureau.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(bureau.locator(".plan-end .actions")).isHidden();
        bureau.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        bureau.navigate("/byra/plan/" + client);
        assertThat(bureau.getByLabel("Anteckning")).hasValue("Budgeten tar vi i mars.");
        assertThat(row(bureau, "Löpande bokföring").getByLabel("Byrån")).isChecked();
        assertThat(card(bureau, "Bokföring")).containsText("Bokföring Standard");
        people.press(bureau, "Välj villkor och bjud in");
        bureau.waitForURL("**/byra/plan-skicka/*");
        bureau.getByLabel("Avtalsperiod för Bokföring").selectOption("12");
        samverk.shot(bureau, "plan-skicka");
        people.goOnTo(bureau, "Hälsning");
        bureau.getByLabel("Hälsning till kunden").fill("Som vi sa i går.");
        List<String> previewed = preview(bureau);
        people.press(bureau, "Skicka planen och 2 inbjudningar");
        bureau.waitForURL("**/byra/kund/*?flik=plan");
        assertThat(bureau.getByRole(AriaRole.STATUS)).containsText("har fått planen");
        assertThat(bureau.locator(".plan-facts")).containsText("Skickad");
        theSecondTabCannotSendItAgain(bureau, client);

        theMailsAreThoseThatWereShown(previewed);
        Page kim = theClientAcceptsOne();
        kim.navigate("/mina/plan");
        itIsWhatWasAgreed(kim);
        bureau.navigate("/byra/kund/" + client + "?flik=plan");
        itIsWhatWasAgreed(bureau);

        aNewVersionLeavesItAsItWas(bureau, kim, client);
    }

    @Test
    void theAlternativesSayWhatTheyChangeAndAnOwnChoiceStays() {
        Page bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        beginPlanning(bureau);
        wish(bureau, "Fotografera och lämna kvitton", "Kunden");
        wishTheRest(bureau);
        Locator books = card(bureau, "Bokföring");
        books.getByText("Jämför med de andra 2 varianterna").click();
        Locator plus = books.locator(".alternative", new Locator.LocatorOptions().setHasText("Plus"));
        assertThat(plus).containsText("210 kr dyrare i månaden");
        assertThat(plus).containsText("Stämma av banken: Byrån i stället för Tillsammans");
        assertThat(plus).not().containsText("Löpande bokföring");
        assertThat(new AxeBuilder(bureau)
                        .withTags(List.of("wcag2a", "wcag2aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        samverk.shot(bureau, "plan-alternativ");

        people.press(bureau, "Välj Bokföring Plus");
        assertThat(books).containsText("Eget val");
        assertThat(row(bureau, "Stämma av banken")).containsText("Bokföring: Byrån");
        wish(bureau, "Momsdeklaration", "Byrån");
        assertThat(books).containsText("Bokföring Plus");

        people.press(bureau, "Ta bort Lön");
        assertThat(card(bureau, "Lön")).hasCount(0);
        assertThat(row(bureau, "Beräkna och betala ut löner")).containsText("ingen tjänst gör det");
        assertThat(bureau.locator(":focus")).hasText("Förslag");
        people.press(bureau, "Lägg till Lön");
        assertThat(card(bureau, "Lön")).containsText("Passar bäst");
    }

    @Test
    void whatIsChosenBeforeThePageIsAllThereCounts() {
        Page bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        String client = beginPlanning(bureau);
        people.useTooEarly(
                bureau, "/byra/plan/" + client, () -> choose(bureau, "Fotografera och lämna kvitton", "Kunden"));
        assertThat(bureau.locator(".proposal-head")).containsText("1 av 20 uppgifter");
    }

    /** A new client with an assignment, and its planner. */
    private String beginPlanning(Page bureau) {
        people.registerClient(bureau, "Planerade AB", number, email);
        people.addAssignment(bureau);
        String client = bureau.url().replaceAll(".*/byra/kund/([^?]+).*", "$1");
        people.follow(bureau, "Planera tillsammans");
        bureau.waitForURL("**/byra/plan/*");
        return client;
    }

    private static void wishTheRest(Page bureau) {
        wish(bureau, "Löpande bokföring", "Byrån");
        wish(bureau, "Stämma av banken", "Tillsammans");
        wish(bureau, "Beräkna och betala ut löner", "Byrån");
        wish(bureau, "Budget och uppföljning", "Tillsammans");
        wish(bureau, "Skicka påminnelser", "Behövs inte");
    }

    /** The texts of the mails as they are shown before they are sent, up to their links. */
    private List<String> preview(Page bureau) {
        people.goOnTo(bureau, "Granska och skicka");
        samverk.shot(bureau, "plan-granska");
        return bureau.locator(".mail pre").allTextContents().stream()
                .map(text -> text.substring(0, text.indexOf("http")).strip())
                .toList();
    }

    private void theMailsAreThoseThatWereShown(List<String> previewed) {
        List<Mails.Mail> sent = mails.awaitAll(email, 2);
        assertThat(previewed)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("Som vi sa i går.", "version 1"))
                .allSatisfy(text ->
                        assertThat(sent).anyMatch(mail -> mail.text().strip().startsWith(text)));
    }

    private void theSecondTabCannotSendItAgain(Page bureau, String client) {
        bureau.navigate("/byra/plan-skicka/" + client);
        assertThat(bureau.locator("main")).containsText("Inget att bjuda in till");
        assertThat(bureau.locator("main")).containsText("Delas redan");
    }

    /** Kim registers by the mail's link, which agrees to nothing, and accepts the bookkeeping. */
    private Page theClientAcceptsOne() {
        Mails.Mail invitation = mails.await(email, 2);
        assertThat(invitation.text()).contains("planen ni har gått igenom tillsammans, version 1");
        Page kim = people.onPhone();
        kim.navigate(invitation.link());
        kim.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(kim, "Skapa konto");
        kim.waitForURL("**/logga-in?till=*");
        people.logIn(kim, email, People.PASSWORD);
        kim.waitForURL("**/mina/samarbete/*");
        kim.navigate("/mina/plan");
        assertThat(kim.locator(".plan-facts")).containsText("Skickad");

        kim.navigate("/mina/tjanster");
        kim.locator(".ask-item", new Page.LocatorOptions().setHasText("Bokföring"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godkänn"))
                .click();
        kim.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godkänn"))
                .click();
        assertThat(kim.getByRole(AriaRole.STATUS)).containsText("Du har godkänt Bokföring.");
        return kim;
    }

    private void itIsWhatWasAgreed(Page page) {
        assertThat(page.locator(".plan-facts")).containsText("Överenskommen");
        assertThat(page.locator(".plan-facts")).containsText("Kim Ny");
        assertThat(line(page, "Stämma av banken")).containsText("Bokföring: Tillsammans");
        assertThat(line(page, "Budget och uppföljning")).containsText("ingen tjänst gör det");
        assertThat(line(page, "Lön")).containsText("Byrån");
        assertThat(page.locator("main")).containsText("3 588 kr för 12 månader (299 kr i månaden) exkl. moms");
        assertThat(page.locator("main")).containsText("Budgeten tar vi i mars.");
        samverk.shot(page, "plan-overenskommen");
    }

    private void aNewVersionLeavesItAsItWas(Page bureau, Page kim, String client) {
        people.follow(bureau, "Planera tillsammans");
        bureau.waitForURL("**/byra/plan/*");
        assertThat(card(bureau, "Bokföring")).containsText("Ni delar den redan");
        wish(bureau, "Skriva och skicka kundfakturor", "Byrån");
        assertThat(card(bureau, "Fakturering")).containsText("Fakturering Plus");
        people.press(bureau, "Spara utkast");
        assertThat(bureau.getByRole(AriaRole.STATUS).first()).containsText("version 2");

        kim.navigate("/mina/plan");
        itIsWhatWasAgreed(kim);
        bureau.navigate("/byra/kund/" + client + "?flik=plan");
        assertThat(bureau.locator(".plan-facts")).containsText("Utkast");
        people.follow(bureau, "Version 1");
        itIsWhatWasAgreed(bureau);
    }

    private static void wish(Page page, String task, String who) {
        choose(page, task, who);
        samverk.settle(page);
    }

    private static void choose(Page page, String task, String who) {
        row(page, task)
                .getByLabel(who, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static Locator row(Page page, String task) {
        return page.locator("fieldset.wish", new Page.LocatorOptions().setHasText(task));
    }

    private static Locator card(Page page, String service) {
        return page.locator(".choice[aria-label='" + service + "']");
    }

    private static Locator line(Page page, String text) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(text)).first();
    }
}
