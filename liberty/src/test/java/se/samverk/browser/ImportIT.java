package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Language;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;
import se.samverk.testing.Numbers;

/** Registers of other programs: what is not sure is asked, once, with what stands in the file before one's eyes. */
class ImportIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private void lookAt(Page page, String name, byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", file));
        people.press(page, "Granska filen");
        page.waitForURL("**/byra/importera?granskad=*");
    }

    private static byte[] registerOf(String name) {
        return """
                Utdrag ur kundregistret
                Kod;Benämning;Org;Vår kontakt;Post
                %1$s;%2$s;%1$s;Åsa Öberg;asa@kund.example
                """.formatted(Numbers.organisationNumber(), name).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void columnsThatAreNotKnownAreChosenOnceForTheBureau() {
        Page page = people.logIn("anna@lind.example", "/byra/importera");
        lookAt(page, "kunder.csv", registerOf("Första Åkeri AB"));
        assertThat(page.locator(".alert li"))
                .hasText(new String[] {"Ert kundnummer", "Namn", "Organisationsnummer", "Kontaktperson", "E-postadress"
                });
        assertThat(page.locator("details table")).containsText("Första Åkeri AB");
        samverk.shot(page, "import-kolumner");
        page.setViewportSize(390, 844);
        samverk.shot(page, "import-kolumner-390");
        page.setViewportSize(1440, 900);
        people.press(page, "Spara och läs filen så");
        assertThat(page.locator("[id='columns:columnErrors'] li")).hasCount(5);

        page.locator("[id='columns:number']").selectOption("Kod");
        page.locator("[id='columns:name']").selectOption("Benämning");
        page.locator("[id='columns:organisationNumber']").selectOption("Org");
        page.locator("[id='columns:contactPerson']").selectOption("Vår kontakt");
        page.locator("[id='columns:email']").selectOption("Vår kontakt");
        people.press(page, "Spara och läs filen så");
        assertThat(page.locator("[id='columns:email_error']")).containsText("Det du valde går inte längre att välja");
        page.locator("[id='columns:email']").selectOption("Post");
        people.press(page, "Spara och läs filen så");
        assertThat(page.locator("#result")).hasText("1 rad är rätt, ingen behöver rättas");

        Page colleague = people.logIn("erik@lind.example", "/byra/importera");
        lookAt(colleague, "kunder.csv", registerOf("Andra Åkeri AB"));
        assertThat(colleague.locator("#result")).hasText("1 rad är rätt, ingen behöver rättas");
        assertThat(colleague.locator("main")).containsText("Andra Åkeri AB");
    }

    @Test
    void anEncodingThatIsNotSureIsChosenByWhatTheRowsBecome() {
        String file = "kundnr;namn;orgnr;kontaktperson;epost\n%s;Peña & Weiß AB;%s;Özgür;a@kund.example\n"
                .formatted(Numbers.organisationNumber(), Numbers.organisationNumber());
        Page page = people.logIn("maria@syd.example", "/byra/importera");
        lookAt(page, "kunder.csv", file.getBytes(Charset.forName("x-MacRoman")));
        assertThat(page.locator("#result")).hasCount(0);
        Locator right = page.locator("tr", new Page.LocatorOptions().setHasText("Peña & Weiß AB"));
        assertThat(right).containsText("Som på Macintosh");
        samverk.shot(page, "import-tecken");

        right.getByRole(AriaRole.LINK).click();

        assertThat(page.locator("#result")).hasText("1 rad är rätt, ingen behöver rättas");
        assertThat(page.locator("main")).containsText("Peña & Weiß AB");
    }

    @Test
    void aWorkbookIsRead() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        TableHead head = new TableHead(
                "Kunder", "", List.of("Kundnr", "Namn", "Org.nr", "Kontaktperson", "E-post"), Language.SV);
        try (TableFile table = TableFormat.XLSX.open(target, head)) {
            table.row(List.of(
                    Numbers.organisationNumber(),
                    "Bokens Åkeri",
                    Numbers.organisationNumber(),
                    "Åsa",
                    "a@kund.example"));
        }
        Page page = people.logIn("maria@syd.example", "/byra/importera");
        lookAt(page, "kunder.xlsx", target.toByteArray());
        assertThat(page.locator("#result")).hasText("1 rad är rätt, ingen behöver rättas");

        page.locator("details summary").last().click();
        assertThat(page.locator("details table")).containsText("Bokens Åkeri");
        page.setViewportSize(390, 844);
        samverk.shot(page, "import-arbetsbok-390");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
        people.speak(page, "en");
        page.reload();
        assertThat(page.locator("#result")).hasText("1 row is right, none needs correcting");
    }
}
