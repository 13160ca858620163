package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;

/** The bureau makes a budget by keyboard; the client reads it beside the result. */
class BudgetIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The field of an account and a month. */
    private static Locator amount(Page page, int row, int month) {
        return page.locator("[data-budget-grid] tbody tr").nth(row).locator("[data-month='" + month + "']");
    }

    @Test
    @DisplayName("B35: a budget is copied, pasted and typed with the arrows, saved, and read beside the result")
    void madeAndRead() {
        Page client = people.logIn("eva@norrsken.example", "/mina/tjanster");
        people.follow(client, "Öppna Bokföring");
        client.waitForURL("**/tjanst/bokforing/oversikt/*");
        String number = lastPart(client.url());

        Page page = people.logIn("erik@lind.example", WebPage.BUDGET.of(number));
        page.locator("[id='copyForm:percent']").fill("10");
        people.press(page, "Fyll i");
        assertThat(page.locator("main")).containsText("ifylld men inte sparad");
        amount(page, 0, 0).fill("1000");
        amount(page, 0, 0).press("ArrowDown");
        assertThat(amount(page, 1, 0)).isFocused();
        amount(page, 1, 0).fill("fel");
        people.press(page, "Spara budgeten");
        assertThat(page.locator("main")).containsText("är inget belopp");
        amount(page, 1, 0).fill("2 000,50");
        people.press(page, "Spara budgeten");
        assertThat(page.locator("main")).containsText("Budgeten är sparad.");
        assertThat(amount(page, 1, 0)).hasValue("2000,5");

        YearMonth january = YearMonth.now(Time.ZONE).withMonth(1);
        client.navigate(WebPage.REPORTS.of(number) + "?fran=" + january + "&till=" + january);
        assertThat(client.locator("main table").first()).containsText("Skillnad mot budget");
        assertThat(client.locator("main table").first()).containsText("1\u00a0000,00");
    }
}
