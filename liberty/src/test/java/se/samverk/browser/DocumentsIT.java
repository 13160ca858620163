package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A receipt on its way from the client's phone into the books. */
class DocumentsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final String what = "Kvitto " + UUID.randomUUID();

    /** The documents of the café, as somebody comes to them from its own portal. */
    private void openDocuments(Page page, String email) {
        people.enter(page, email);
        boolean atBureau = email.endsWith("@lind.example");
        page.navigate(atBureau ? "/byra/kunder?q=norrsken" : "/mina/tjanster");
        if (atBureau) {
            people.follow(page, "Norrsken Café AB");
            page.waitForURL("**/byra/kund/*");
            people.follow(page, "Samarbeten");
        }
        people.follow(page, "Öppna Bokföring");
        page.waitForURL("**/tjanst/bokforing/oversikt/*");
        page.navigate(page.url().replace("oversikt", "underlag"));
    }

    private static FilePayload photograph(String name, int width, int height) {
        return new FilePayload(name, "image/jpeg", Photographs.jpeg(width, height));
    }

    private static Locator listed(Page page) {
        return page.locator(".hand-in-list li");
    }

    private static Locator picture(Page page, int number) {
        return page.locator(".paper img").nth(number - 1);
    }

    private static Locator cell(Page page, String column, int row) {
        return page.getByLabel(column + " " + row, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    @DisplayName(
            "K1, K6: two pages are photographed on a phone, handed in, and posted at the bureau with the picture beside")
    void fromPhoneToBooks() {
        Page eva = people.onPhone();
        openDocuments(eva, "eva@norrsken.example");
        eva.getByLabel("Fotografera").setInputFiles(photograph("IMG_1.jpg", 300, 400));
        assertThat(listed(eva)).hasCount(1);
        eva.getByLabel("Fotografera").setInputFiles(photograph("IMG_2.jpg", 300, 400));
        assertThat(listed(eva)).hasCount(2);
        eva.locator("[id='form:description']").fill(what);
        people.press(eva, "Lämna in");
        assertThat(eva.getByRole(AriaRole.STATUS)).containsText("Underlaget är inlämnat.");
        people.follow(eva, what);
        eva.waitForURL("**/ett-underlag/*/*");
        assertThat(eva.locator(".paper img")).hasCount(2);
        assertThat(eva.locator("main")).containsText("SHA-256");
        String document = eva.url();

        Page erik = samverk.newPage();
        openDocuments(erik, "erik@lind.example");
        erik.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bokför " + what))
                .click();
        erik.waitForURL("**/ny-verifikation/*?underlag=*");
        Assertions.assertThat(picture(erik, 2).evaluate("image => image.decode().then(() => image.naturalHeight)"))
                .isEqualTo(400);
        assertThat(erik.locator("[id='form:description']")).hasValue(what);
        erik.getByLabel("Datum").fill("1");
        cell(erik, "Konto", 1).fill("6570");
        cell(erik, "Debet", 1).fill("80");
        cell(erik, "Konto", 2).fill("1930");
        cell(erik, "Kredit", 2).fill("80");
        people.press(erik, "Bokför");
        erik.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        assertThat(erik.locator(".paper img")).hasCount(2);

        eva.navigate(document);
        assertThat(eva.locator("main")).containsText("Bokfört i");
        assertThat(eva.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara texten")))
                .hasCount(0);
    }

    @Test
    @DisplayName(
            "K12: what stands on an invoice is read, shown as a proposal, found by its words, and fills the form of the bureau")
    void read() {
        Page eva = people.onPhone();
        openDocuments(eva, "eva@norrsken.example");
        FilePayload invoice = new FilePayload(
                "faktura.pdf",
                "application/pdf",
                Papers.pdf(
                        "Skidverkstaden i Fj\u00e4llb\u00e4ck AB",
                        "FAKTURA",
                        "Fakturanummer 71554",
                        "Fakturadatum 2026-01-12",
                        "Netto 1 000,00",
                        "Moms 25 % 250,00",
                        "Att betala 1 250,00 kr",
                        "Org.nr 556012-5790 Bankgiro 991-2346"));
        eva.getByLabel("Filer").setInputFiles(invoice);
        eva.locator("[id='form:description']").fill(what);
        people.press(eva, "Lämna in");
        people.follow(eva, what);
        eva.waitForURL("**/ett-underlag/*/*");
        eva.waitForCondition(() -> {
            eva.reload();
            return eva.locator("main").textContent().contains("Läst på underlaget");
        });
        assertThat(eva.locator("main")).containsText("1 250,00 SEK");
        assertThat(eva.locator("main")).containsText("250,00 (25 %)");
        String documentPage = eva.url();

        Page erik = samverk.newPage();
        openDocuments(erik, "erik@lind.example");
        erik.navigate(erik.url() + "?q=skidverkst");
        assertThat(erik.locator("main")).containsText("Läst: Skidverkstaden i Fjällbäck AB");
        erik.navigate(documentPage);
        erik.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Registrera som leverantörsfaktura"))
                .first()
                .click();
        erik.waitForURL("**/ny-leverantorsfaktura/*?underlag=*");
        assertThat(erik.locator("[id='form:total']")).hasValue("1250,00");
        assertThat(erik.locator("[id='form:number']")).hasValue("71554");
        assertThat(erik.locator("main")).containsText("Jämför med bilden");
    }

    @Test
    @DisplayName("K2, K3: what cannot be taken is told with how to mend it; what is too large is not even sent")
    void refused(@TempDir Path folder) throws IOException {
        Page eva = samverk.newPage();
        openDocuments(eva, "eva@norrsken.example");
        Locator files = eva.getByLabel("Filer");
        files.setInputFiles(new FilePayload("kvitto.pdf", "application/pdf", "hej".getBytes()));
        people.press(eva, "Lämna in");
        assertThat(eva.locator("[id='form'] .alert-error")).containsText("”kvitto.pdf” är varken PDF, JPEG eller PNG");

        FilePayload receipt = photograph("IMG_3.jpg", 120, 120);
        eva.getByLabel("Filer").setInputFiles(receipt);
        people.press(eva, "Lämna in");
        assertThat(eva.getByRole(AriaRole.STATUS)).containsText("Underlaget är inlämnat.");
        eva.getByLabel("Filer").setInputFiles(receipt);
        people.press(eva, "Lämna in");
        assertThat(eva.locator("[id='form'] .alert-error")).containsText("är redan inlämnad");

        // By its path: the browser takes it from there, and nothing of it goes through the test.
        eva.getByLabel("Filer").setInputFiles(Files.write(folder.resolve("stor.pdf"), new byte[16_000_000]));
        assertThat(eva.locator(".hand-in-list")).containsText("större än 15 MB");
        people.press(eva, "Lämna in");
        assertThat(eva.locator(".hand-in-list")).containsText("större än 15 MB");
    }

    @Test
    @DisplayName("K4: the original is only downloaded, sandboxed, under its own type; another company finds nothing")
    void served() {
        Page eva = samverk.newPage();
        openDocuments(eva, "eva@norrsken.example");
        byte[] photograph = Photographs.jpeg(90, 90);
        eva.getByLabel("Filer").setInputFiles(new FilePayload("Kvitto ö.jpg", "image/jpeg", photograph));
        eva.locator("[id='form:description']").fill(what);
        people.press(eva, "Lämna in");
        people.follow(eva, what);
        eva.waitForURL("**/ett-underlag/*/*");
        String file = eva.locator(".document-files a").getAttribute("href");
        String picture = picture(eva, 1).getAttribute("src");

        APIResponse taken = eva.request().get(samverk.baseUrl() + file);
        Assertions.assertThat(taken.body()).isEqualTo(photograph);
        Assertions.assertThat(taken.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("content-disposition", "attachment; filename=\"Kvitto-.jpg\"")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .containsEntry("x-content-type-options", "nosniff");

        Page stranger = people.logIn("johan@granit.example", "/mina/tjanster");
        for (String address : new String[] {
            file, picture, eva.url().substring(samverk.baseUrl().length())
        }) {
            Assertions.assertThat(
                            stranger.request().get(samverk.baseUrl() + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        Assertions.assertThat(eva.request().get(samverk.baseUrl() + file + "7").status())
                .isEqualTo(404);
    }
}
