package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A company moves in from another program by a SIE file, as its person does it, and keeps its chart of accounts. */
class MoveInIT {

    private static final Charset PC8 = Charset.forName("IBM437");

    private static final String HEAD = """
            #FLAGGA 0
            #PROGRAM "Provbok" 1.0
            #FORMAT PC8
            #GEN 20260401
            #SIETYP 4
            #ORGNR 556016-0680
            #FNAMN "Ett annat namn AB"
            #RAR 0 20260101 20261231
            #KONTO 1930 "Checkkonto"
            #KONTO 2099 "Årets resultat"
            #KONTO 3001 "Försäljning"
            #IB 0 1930 500.00
            #IB 0 2099 -500.00
            #UB 0 1930 600.00
            #UB 0 2099 -500.00
            #RES 0 3001 -100.00
            #VER A 17 20260115 "Kontantförsäljning"
            {
            #TRANS 1930 {} 100.00
            #TRANS 3001 {} -100.00
            }
            """;

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private void lookAt(Page page, String file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("bok.se", "text/plain", file.getBytes(PC8)));
        people.press(page, "Granska SIE-filen");
        page.waitForURL("**/sie/*?granskad=*");
    }

    @Test
    @DisplayName("B10, B12, B13, B15: from a SIE file to books of one's own in five minutes, and out again")
    void movesIn() throws IOException {
        Page page = people.collaborate(new Mails(samverk), "Flyttar In AB", "Bokföring");
        people.follow(page, "Öppna Bokföring");
        people.follow(page, "Börja bokföra");
        samverk.shot(page, "borja");
        page.locator("[id='form:endsOn']").fill("2026-12-30");
        people.press(page, "Öppna bokföringen");
        assertThat(page.locator("[id='form:endsOn_error']")).containsText("den sista i en månad");
        people.follow(page, "Välj en SIE-fil");

        lookAt(page, HEAD.replace("-100.00\n}", "-90.00\n}"));
        assertThat(page.locator("main")).containsText("Filen kan inte läsas in");
        assertThat(page.locator("main")).containsText("Rad 17: verifikation A 17 balanserar inte, det skiljer 10.00");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Läs in i bokföringen")))
                .hasCount(0);

        lookAt(page, HEAD);
        samverk.shot(page, "sie-granskad");
        assertThat(page.locator("main")).containsText("Bokföringen börjar med filen");
        people.press(page, "Läs in i bokföringen");
        assertThat(page.locator("[id='confirm:otherCompany_error']")).containsText("ett annat organisationsnummer");
        page.locator("[id='confirm:otherCompany']").check();
        people.press(page, "Läs in i bokföringen");

        page.waitForURL("**/sie/*?inlast=*");
        assertThat(page.locator("main")).containsText("Filens utgående saldon är desamma som bokföringens");
        samverk.shot(page, "sie-inlast");
        takeOut(page);
        changeAnAccount(page);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void takeOut(Page page) throws IOException {
        Download file =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Ladda ner 2026-01-01 – 2026-12-31"))
                        .click());
        assertThat(file.suggestedFilename()).matches("\\d{8}-2026-01-01-2026-12-31\\.se");
        assertThat(Files.readString(file.path(), PC8))
                .contains("#VER \"SIE\" \"1\" 20260115 \"Kontantförsäljning\"", "#UB 0 1930 600.00");
    }

    private void changeAnAccount(Page page) {
        people.follow(page, "Kontoplan");
        page.waitForURL("**/kontoplan/*");
        people.follow(page, "3001 Försäljning");
        page.locator("[id='form:name']").fill("Försäljning i butik");
        page.locator("[id='form:taxAccount']").fill("2699");
        people.press(page, "Spara kontot");
        assertThat(page.locator("[id='form:taxAccount_error']")).containsText("Kontot 2699 finns inte i kontoplanen");
        page.locator("[id='form:taxAccount']").fill("2611");
        people.press(page, "Spara kontot");

        page.waitForURL("**/kontoplan/*");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("3001 Försäljning i butik"));
        assertThat(row).containsText("Ruta 05 · 25 % till 2611");
        samverk.shot(page, "kontoplan");
        page.setViewportSize(390, 844);
        samverk.shot(page, "kontoplan-390");
    }
}
