package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** Activating a service step by step, and the ways back and forth between the steps. */
class ActivationIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String REVIEW = "Granska och skicka";
    private static final String MESSAGE = "Hälsning till kunden";

    private final People people = new People(samverk);
    private final String number = Numbers.organisationNumber();
    private Page page;

    @BeforeEach
    void begin() {
        page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Steg AB", number, "kim." + number + "@steg.example");
    }

    private Locator title() {
        return page.locator(".step-shown h2").first();
    }

    private Locator mail() {
        return page.frameLocator(".mail iframe").locator("body");
    }

    @Test
    @DisplayName("What was changed after the mail was made is in the mail that is shown next")
    void theMailIsMadeAnew() {
        samverk.expectError(Axe.BLOCKED);
        people.addAssignment(page);
        people.chooseService(page, "Lön");
        people.goOnTo(page, "Hälsning");
        page.getByLabel(MESSAGE).fill("Först så.");
        people.goOnTo(page, REVIEW);
        assertThat(mail()).containsText("Först så.");

        page.goBack();
        assertThat(title()).hasText("Hälsning");
        page.getByLabel(MESSAGE).fill("Sedan så.");
        page.goForward();
        assertThat(title()).hasText(REVIEW);
        assertThat(title()).isFocused();
        assertThat(mail()).containsText("Sedan så.");

        page.locator(".steps").getByText("Villkor").click();
        page.getByText("3 månader –").click();
        page.keyboard().press("Enter");
        assertThat(title()).hasText("Uppdrag");
        page.locator(".steps").getByText(REVIEW).click();
        assertThat(title()).hasText(REVIEW);
        assertThat(page.locator(".step-shown .facts")).containsText("3 månader");
        assertThat(page.locator(".step-shown .facts")).containsText("Löpande bokföring");

        page.locator(".steps").getByText("Hälsning").click();
        page.getByLabel(MESSAGE).fill("Till sist så.");
        page.locator(".steps").getByText("Uppdrag").click();
        people.press(page, "Nästa: Hälsning");
        assertThat(title()).hasText("Hälsning");
        page.locator(".steps").getByText(REVIEW).click();
        assertThat(title()).hasText(REVIEW);
        assertThat(mail()).containsText("Till sist så.");

        page.locator(".skip").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertThat(title()).hasText(REVIEW);

        Locator frame = page.locator(".mail iframe");
        int cut = (Integer) frame.evaluate("it => it.contentDocument.documentElement.scrollHeight - it.clientHeight");
        assertThat(cut).as("pixels of the mail that cannot be seen").isLessThanOrEqualTo(0);
    }

    @Test
    void aStepThatIsNotReachedIsNoLinkAndAReloadLosesNothing() {
        people.addAssignment(page);
        people.chooseService(page, "Lön");
        Locator links = page.locator(".steps").getByRole(AriaRole.LINK);
        assertThat(links).hasCount(0);
        people.goOnTo(page, "Hälsning");
        assertThat(links).hasCount(3);
        assertThat(page.locator(".steps [aria-current=step]")).containsText("Hälsning");
        page.getByLabel(MESSAGE).fill("Inte borta.");
        people.goOnTo(page, REVIEW);

        page.reload();
        assertThat(title()).hasText("Hälsning");
        people.press(page, "Lägg tillbaka det");
        assertThat(page.getByLabel(MESSAGE)).hasValue("Inte borta.");
    }

    @Test
    @DisplayName("Whoever goes on before the answer has come loses neither the place nor what was chosen meanwhile")
    void aSlowAnswerTakesNothing() {
        people.addAssignment(page);
        people.chooseService(page, "Fakturering");
        people.goOnTo(page, "Villkor");
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/byra/aktivera/**", held::set);
        page.getByText("Standard –").click();
        Locator period = page.getByLabel(Pattern.compile("^\\s*12 månader –"));
        period.check();
        page.waitForCondition(() -> held.get() != null);
        page.unroute("**/byra/aktivera/**");
        held.get().resume();
        samverk.settle(page);
        assertThat(page.getByLabel(Pattern.compile("^\\s*Standard –"))).isChecked();
        assertThat(period).isChecked();
        assertThat(period).isFocused();
    }

    @Test
    @DisplayName("D8a: an assignment entered on the way leads back to its step")
    void anAssignmentOnTheWay() {
        people.chooseService(page, "Lön");
        people.goOnTo(page, "Uppdrag");
        page.locator(".step-shown .alert-warn a").click();
        page.waitForURL("**/byra/uppdrag/*");
        page.locator("[id='form:name']").fill("Löner");
        people.press(page, "Spara");
        page.waitForURL(Pattern.compile(".*/byra/aktivera/.*#uppdrag"));
        assertThat(title()).hasText("Uppdrag");
        assertThat(page.locator("[id='form:assignment'] option:checked")).hasText("Löner (ansvarig Anna Lind)");
        people.sendInvitation(page);
        assertThat(page.locator("table")).containsText("Väntar på svar");
    }

    @Test
    @DisplayName("D3b: what the client has already is told before the first step")
    void whatIsOpenIsTold() {
        people.addAssignment(page);
        String client = page.url().replaceFirst(".*/byra/kund/([0-9a-f-]{36}).*", "$1");
        people.chooseService(page, "Lön");
        people.sendInvitation(page);
        page.navigate("/byra/aktivera/" + client + "/payroll");
        assertThat(page.locator("main .alert-warn:visible"))
                .containsText("Steg AB har redan en inbjudan eller ett samarbete");
        assertThat(page.locator(".step")).hasCount(0);
        people.follow(page, "Visa kundens samarbeten");
        page.waitForURL("**/byra/kund/*?flik=samarbeten");
    }
}
