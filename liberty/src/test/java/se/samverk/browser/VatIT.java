package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.Assertions;
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

        people.follow(page, "Öppna verifikationen");
        page.waitForURL("**/tjanst/bokforing/verifikation/**");
        assertThat(page.locator("main")).containsText("tas tillbaka med den");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vänd verifikationen")))
                .hasCount(0);
        page.goBack();
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

    @Test
    @DisplayName("B34: the EC sales list names the buyers, asks whom the agency may call, and is taken out as a file")
    void soldAbroad() throws IOException {
        Page page = people.logIn("eva@norrsken.example", "/mina/tjanster");
        people.follow(page, "Öppna Bokföring");
        page.waitForURL("**/tjanst/bokforing/oversikt/*");
        YearMonth now = YearMonth.now(Time.ZONE);
        YearMonth sold = now.minusMonths((now.getMonthValue() - 1) % 3 + 1L);
        page.navigate(WebPage.EC_SALES.of(lastPart(page.url()), sold + "_" + sold));
        assertThat(page.locator("main table")).containsText("FI01409351");

        page.locator("[id='ecSalesFile:phone']").fill("ring mig");
        people.press(page, "Ladda ner filen");
        assertThat(page.locator("main")).containsText("Telefonnumret går inte att läsa");

        page.locator("[id='ecSalesFile:phone']").fill("08-123 456");
        Download file = page.waitForDownload(() -> people.press(page, "Ladda ner filen"));
        String text = Files.readString(file.path(), StandardCharsets.ISO_8859_1);
        Assertions.assertThat(text).startsWith("SKV574008;").contains(";08-123456;", "FI01409351;6400;;;");
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(text))
                .first();
    }
}
