package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/**
 * What a page becomes while it is used: errors, dialogs, menus, the drawer. In each state axe finds
 * nothing, light and dark, wide and narrow, and the focus is where the person goes on.
 */
class StatesIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    @Test
    void aFormWithErrors() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.press(page, "Lägg upp kunden");
        assertThat(page.locator("[id='form:errors'] .alert-error")).isFocused();
        examine(page, "errors in a form");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Namn: fyll i det här fältet."))
                .click();
        assertThat(page.getByLabel("Namn")).isFocused();
    }

    @Test
    void theMenusAndTheDrawer() {
        Page page = people.logIn("eva@norrsken.example", "/mina/tjanster");
        page.waitForURL("**/mina/tjanster");
        page.locator("summary.avatar").click();
        examine(page, "the menu of the person");
        page.keyboard().press("Escape");
        assertThat(page.locator("summary.avatar")).isFocused();
        page.locator("summary:has(.pi-moon)").click();
        examine(page, "the menu of themes");
        page.keyboard().press("Escape");

        page.setViewportSize(390, 844);
        page.locator(".drawer-open").click();
        assertThat(page.locator(".side a, .side button").first()).isFocused();
        assertThat(Axe.violations(page)).as("the drawer").isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator(".drawer-open")).isFocused();
    }

    @Test
    void theDialogOfAnEndingWithItsErrors() {
        Page page = people.logIn("eva@norrsken.example", "/mina/samarbeten");
        people.follow(page, "Ändra inställningar Bokföring");
        page.waitForURL("**/mina/samarbete/*");
        people.press(page, "Avsluta samarbetet …");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        examine(page, "the dialog of an ending");
        page.getByRole(AriaRole.DIALOG).locator("[id='endForm:confirmEnd']").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".alert-error")).isFocused();
        examine(page, "errors in a dialog");
        page.keyboard().press("Escape");
        assertThat(page.locator("[id='open:openEnd']")).isFocused();
    }

    @Test
    void theDialogOfADeactivation() {
        Page page = people.logIn("eva@norrsken.example", "/mina/anvandare");
        people.follow(page, "Ändra Leo Norr");
        page.locator("[id='open:openDeactivate']").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        examine(page, "the dialog of a deactivation");
    }

    @Test
    void theQuestionsOfTheHelp() {
        Page page = people.logIn("anna@lind.example", "/hjalp");
        page.waitForURL("**/hjalp");
        page.evaluate("document.querySelectorAll('details.topic').forEach(it => it.open = true)");
        examine(page, "the help, all of it open");
    }

    @Test
    void whatWasTypedIsOffered() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        page.getByLabel("Namn").fill("Inte Sparad AB");
        page.reload();
        assertThat(page.locator("#draft")).isVisible();
        examine(page, "the offer to put back what was typed");
        people.press(page, "Släng det");
        assertThat(page.locator("#main")).isFocused();
        page.reload();
        assertThat(page.locator("#draft")).isHidden();
    }

    @Test
    void theLogInIsAboutToEndOrHasEnded() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder");
        idle(page, 51);
        assertThat(page.locator("#leaving")).isVisible();
        examine(page, "a log-in that is about to end");
        idle(page, 61);
        assertThat(page.locator("#left")).isVisible();
        examine(page, "a log-in that has ended");
    }

    private static void idle(Page page, int minutes) {
        page.evaluate(
                "minutes => {"
                        + " localStorage.setItem("
                        + "'samverk.lastRequest', Date.now() - minutes * 60000);"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                minutes);
    }

    @Test
    void theStepsOfAnActivation() {
        samverk.expectError(Axe.BLOCKED);
        String number = Numbers.organisationNumber();
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(page, "Alla Steg AB", number, "kim." + number + "@steg.example", "Lön");
        for (String step : List.of("Villkor", "Uppdrag", "Hälsning", "Granska och skicka")) {
            people.goOnTo(page, step);
            examine(page, "an activation, " + step);
        }
        page.locator(".mail summary").click();
        examine(page, "a mail as text");
    }

    @Test
    void aFileThatIsNotUnderstood() {
        samverk.expectError(Axe.BLOCKED);
        Page page = people.logIn("anna@lind.example", "/byra/importera");
        byte[] columns = "Kod;Vad\n1;Åkeri\n".getBytes(StandardCharsets.UTF_8);
        byte[] characters = "kundnr;namn\n1;Weiß\n2;Peña\n".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] file : new byte[][] {columns, characters}) {
            page.navigate("/byra/importera");
            page.locator("input[type=file]").setInputFiles(new FilePayload("kunder.csv", "text/csv", file));
            people.press(page, "Granska filen");
            assertThat(page.locator("details table").first()).isVisible();
            examine(page, "a file that is not understood");
        }
    }

    @Test
    void nothingMovesForWhoAskedForThat() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder");
        page.waitForURL("**/byra/kunder");
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(moving(page)).as("what moves for longer than a moment").isZero();
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat(moving(page)).as("what moves for everybody else").isPositive();
    }

    private static int moving(Page page) {
        return (Integer) page.evaluate("""
                        () => [...document.querySelectorAll('*')].filter(it => {
                          const style = getComputedStyle(it);
                          return [style.transitionDuration, style.animationDuration]
                            .some(list => list.split(',').some(time => parseFloat(time) > 0.02));
                        }).length
                        """);
    }

    private static void examine(Page page, String state) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 844);
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
                assertThat(Axe.violations(page))
                        .as("axe on %s, %s, %s", state, width, theme)
                        .isEmpty();
            }
        }
        page.setViewportSize(1280, 800);
    }
}
