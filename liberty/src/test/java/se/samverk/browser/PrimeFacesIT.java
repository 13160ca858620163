package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Components of PrimeFaces on a page that asks for them, under the content security policy and beside the Ajax of
 * our own: the console stays free of errors.
 */
class PrimeFacesIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    @Test
    void aDayIsChosenFromTheCalendar() {
        Page page = people.logIn("anna@lind.example", "/stilguide");
        // By key: the calendar closes when the page is scrolled, as a click on it does first.
        Locator calendar = page.locator("[id='primefaces:day'] button");
        calendar.focus();
        calendar.press("Enter");
        page.locator(".ui-datepicker td a").first().click();
        assertThat(page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("\\d.*"));
    }

    @Test
    void aGridIsSortedAndTheFormsBesideStillWork() {
        Page page = people.logIn("anna@lind.example", "/stilguide");
        Locator grid = page.locator("[id='primefaces:grid']");
        assertThat(grid.locator("tbody tr").first()).hasText("Bokföring");
        Locator head = grid.getByRole(AriaRole.COLUMNHEADER);
        head.click();
        assertThat(head).hasAttribute("aria-sort", "ascending");
        head.click();
        assertThat(head).hasAttribute("aria-sort", "descending");
        assertThat(grid.locator("tbody tr").first()).hasText("Fakturering");
        assertThat(page.locator("html")).not().hasClass(Pattern.compile("is-busy"));

        people.press(page, "Spara");
        assertThat(page.locator("[id='form:errors'] .alert-error")).isFocused();
        head.click();
        assertThat(head).hasAttribute("aria-sort", "ascending");
    }
}
