package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;

/** A bureau files a client's VAT. */
class VatIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    @DisplayName("B20, B21: a return is looked at, made and filed; its months are locked, and the client reads it")
    void madeAndFiled() {
        Page client = people.logIn("eva@norrsken.example", "/mina/tjanster");
        people.follow(client, "Öppna Bokföring");
        client.waitForURL("**/tjanst/bokforing/oversikt/*");
        String number = lastPart(client.url());

        Page page = people.logIn("erik@lind.example", WebPage.VAT.of(number));
        Locator quarter = row(page, "Att göra");
        String period = quarter.locator("th").innerText().trim();
        quarter.locator("a").click();
        page.waitForURL("**/tjanst/bokforing/momsperiod/**");
        people.press(page, "Gör deklarationen");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("2650");
        people.press(page, "Gör deklarationen och lås");
        page.waitForURL("**/tjanst/bokforing/momsdeklaration/**");
        assertThat(page.locator("main")).containsText("Gjord, inte lämnad");

        page.locator("[id='receiptForm:receipt']").fill("4711");
        page.locator("[id='receiptForm:day']").fill(LocalDate.now(Time.ZONE).toString());
        people.press(page, "Skriv in kvittensen");
        assertThat(page.locator("main")).containsText("Momsdeklarationen " + period + " är lämnad.");

        page.navigate(WebPage.CLOSING.of(number));
        String lastMonth = period.substring(period.length() - "2026-09".length());
        assertThat(row(page, lastMonth)).containsText("Låst");
        client.navigate(WebPage.VAT.of(number));
        assertThat(row(client, period)).containsText("Lämnad");
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(text))
                .first();
    }
}
