package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.table.TableReader;
import se.samverk.table.TableRow;
import se.samverk.testing.Numbers;

/** Long work: shows how far it has come, can be left and come back to, ends in a report. */
class RunsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final double PATIENCE = 60_000;

    private final People people = new People(samverk);

    /** A word that only the clients of one test have. */
    private final String word = "Lång" + Numbers.organisationNumber().replace("-", "");

    private String row(int number, String organisationNumber) {
        return "%s-%d;%s nr %d AB;%s;Kim Berg;kim@lang.example;sv\n"
                .formatted(word, number, word, number, organisationNumber);
    }

    /** Looks at a file of three right rows and a wrong one, and imports it. */
    private void importFile(Page page) {
        String file = "kundnr;namn;orgnr;kontaktperson;epost;sprak\n"
                + row(1, Numbers.organisationNumber())
                + row(2, "556016-0681")
                + row(3, Numbers.organisationNumber())
                + row(4, Numbers.organisationNumber());
        page.navigate("/byra/importera");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("kunder.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        people.press(page, "Granska filen");
        people.press(page, "Läs in 3 kunder");
        page.waitForURL("**/byra/korning/*");
    }

    private static void awaitEnd(Page page) {
        assertThat(page.getByRole(AriaRole.STATUS).last())
                .containsText("Klar", new ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static String text(Download download) throws IOException {
        return new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<TableRow> rows(byte[] file) {
        return TableReader.read(file, null, row -> row.cells().size(), 100).rows();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    @DisplayName("An import is left, found again, and its report says what to remedy")
    void imports() throws IOException {
        Page page = people.logIn("erik@lind.example", "/byra/start");
        importFile(page);
        String run = page.url();

        page.navigate("/byra/kunder");
        people.follow(page, "Körningar");
        people.follow(page, "Inläsning av kunder");
        page.waitForURL(run);
        awaitEnd(page);

        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("3 av 4 gjorda, 1 gick inte");
        link(page, "Gick inte").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Organisationsnumret stämmer inte");
        samverk.shot(page, "korning");
        Download file =
                page.waitForDownload(() -> link(page, "Ladda ner raderna").click());
        assertThat(file.suggestedFilename()).isEqualTo("samverk-att-ratta.xlsx");
        byte[] report = file.createReadStream().readAllBytes();
        assertThat(rows(report).get(1).cells())
                .startsWith(word + "-2", word + " nr 2 AB", "556016-0681", "Kim Berg", "kim@lang.example", "sv")
                .last()
                .asString()
                .contains("Organisationsnumret stämmer inte");

        page.navigate("/byra/kunder?q=" + word);
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @Test
    @DisplayName("The rows to correct come back as they were and are taken as they are")
    void takesBackWhatItGaveOut() throws IOException {
        Page page = people.logIn("erik@lind.example", "/byra/importera");
        lookAt(
                page,
                "kundnr;namn;orgnr;kontaktperson;epost;sprak\n"
                        + row(1, Numbers.organisationNumber())
                        + row(2, "556016-0681").replace(word + " nr 2", "-Minus Måleri")
                        + row(3, "556016-0681").replace(word + " nr 3", "'@Kalle")
                        + row(4, "556016-0681").replace(word + "-4", "0012"));
        people.press(page, "Läs in 1 kund");
        page.waitForURL("**/byra/korning/*");
        awaitEnd(page);
        link(page, "Gick inte").click();
        Download file =
                page.waitForDownload(() -> link(page, "Ladda ner raderna").click());
        byte[] report = file.createReadStream().readAllBytes();
        assertThat(rows(report))
                .extracting(row -> row.cell(1))
                .containsExactly("namn", "-Minus Måleri AB", "'@Kalle AB", word + " nr 4 AB");
        assertThat(rows(report).get(3).cell(0)).isEqualTo("0012");

        page.navigate("/byra/importera");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(file.suggestedFilename(), "application/octet-stream", report));
        people.press(page, "Granska filen");
        assertThat(page.locator("#result")).hasText("Ingen rad är rätt, 3 behöver rättas");
        assertThat(page.locator(".row-bad").nth(0)).containsText("-Minus Måleri AB");
        assertThat(page.locator(".row-bad").nth(1)).containsText("'@Kalle AB");
    }

    private void lookAt(Page page, String file) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("kunder.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        people.press(page, "Granska filen");
    }

    @Test
    @DisplayName("A file that is too large is refused at its field, whatever its size")
    void tooLarge() {
        Page page = people.logIn("erik@lind.example", "/byra/importera");
        for (int megabytes : new int[] {1, 5}) {
            lookAt(page, row(1, "x").repeat(megabytes * 20_000));
            assertThat(page.locator("[id='form:file_error']")).containsText("Filen är för stor");
            assertThat(page.locator("[id='form:errors']")).containsText("Filen är för stor");
        }
    }

    @Test
    @DisplayName("What is in a file can be left and come back to, until it is imported")
    void comesBack() {
        Page page = people.logIn("erik@lind.example", "/byra/importera");
        lookAt(
                page,
                "kundnr;namn;orgnr;kontaktperson;epost;sprak\n"
                        + row(1, Numbers.organisationNumber())
                        + row(2, "556016-0681"));
        Locator result = page.locator("#result");
        assertThat(result).hasText("1 rad är rätt, 1 behöver rättas");

        page.navigate("/byra/kunder");
        page.goBack();
        assertThat(result).hasText("1 rad är rätt, 1 behöver rättas");

        String looked = page.url();
        people.press(page, "Läs in 1 kund");
        page.waitForURL("**/byra/korning/*");
        page.navigate(looked.substring(samverk.baseUrl().length()));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Välj den igen");
        assertThat(result).hasCount(0);
    }

    @Test
    @DisplayName("Who had the focus on a button that went with an update goes on from the content")
    void theFocusSurvivesAnUpdate() {
        Page page = people.logIn("anna@lind.example", "/byra/korningar");
        page.evaluate("""
                () => {
                  const stop = document.createElement('button');
                  stop.id = 'stop';
                  document.getElementById('main').append(stop);
                  stop.focus();
                  stop.remove();
                  document.dispatchEvent(new Event('samverk:updated'));
                }
                """);
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    @DisplayName("S1, D8a: a service is activated for several clients, after seeing whom")
    void invitesSeveral() {
        Page page = people.logIn("anna@lind.example", "/byra/start");
        importFile(page);
        awaitEnd(page);
        page.navigate("/byra/kunder?q=" + word);
        people.follow(page, "Bjud in flera");
        people.follow(page, "Tidrapportering");
        page.waitForURL(Pattern.compile(".*/byra/bjud-in-flera/time-reporting\\?q=.*"));
        assertThat(page.locator("tbody tr")).hasCount(3);

        page.getByLabel("Välj alla kunder eller ingen").click();
        people.press(page, "Granska innan ni skickar");
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHas(page.locator("h2"))))
                .containsText("Välj minst en kund");
        page.getByLabel("Bjud in " + word + " nr 1 AB").check();
        page.getByLabel("Bjud in " + word + " nr 3 AB").check();
        page.getByLabel("Hälsning till kunden").fill("Hej allihop!");
        people.press(page, "Granska innan ni skickar");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("2 kunder får ett mejl");
        assertThat(dialog).containsText(word + " nr 3 AB");
        assertThat(dialog).containsText("2 nya uppdrag läggs upp.");
        dialog.getByText("Läs mejlet som").click();
        assertThat(dialog.locator("pre")).containsText("Hej allihop!");
        samverk.shot(page, "bjud-in-flera");
        people.press(page, "Skicka 2 inbjudningar");

        page.waitForURL("**/byra/korning/*");
        awaitEnd(page);
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("2 av 2 gjorda");
        page.navigate("/byra/kunder?status=INVITED&q=" + word);
        assertThat(page.locator("tbody tr")).hasCount(2);
        // Of the whole register nobody is ticked from the start.
        page.navigate("/byra/bjud-in-flera/time-reporting");
        assertThat(page.locator("tbody input[type=checkbox]").first()).not().isChecked();
        assertThat(page.locator("input[type=checkbox]:checked")).hasCount(0);
        // Who has it already is not offered again.
        page.navigate("/byra/bjud-in-flera/time-reporting?q=" + word);
        assertThat(page.locator("tbody tr")).hasCount(1);
        // Nor is what was sent, in what the dialog confirmed.
        assertThat(page.locator("#draft")).isHidden();
    }

    @Test
    @DisplayName("What the client list shows becomes a file, in each format")
    void exports() throws IOException {
        Page page = people.logIn("erik@lind.example", "/byra/kunder?q=norrsken");
        for (String format : new String[] {"Excel", "CSV", "PDF"}) {
            page.navigate("/byra/kunder?q=norrsken");
            people.follow(page, "Exportera");
            page.getByLabel(format).check();
            people.press(page, "Gör filen");
            page.waitForURL("**/byra/korning/*");
            awaitEnd(page);

            Download file =
                    page.waitForDownload(() -> link(page, "Ladda ner filen").click());
            String text = text(file);
            assertThat(text)
                    .startsWith(
                            switch (format) {
                                case "Excel" -> "PK";
                                case "PDF" -> "%PDF";
                                default -> "\uFEFFKundnr;Namn";
                            });
            if (format.equals("CSV")) {
                assertThat(text).contains("Norrsken Café AB").doesNotContain("Granit Redskap");
            }
        }
    }

    @Test
    @DisplayName("§5: a run and its file are not there for a colleague, nor for another bureau")
    void isHidden() {
        Page page = people.logIn("anna@lind.example", "/byra/exportera?q=norrsken");
        people.press(page, "Gör filen");
        page.waitForURL("**/byra/korning/*");
        awaitEnd(page);
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);

        samverk.expectError("404");
        for (String stranger : new String[] {"erik@lind.example", "maria@syd.example"}) {
            Http http = Http.loggedIn(samverk, stranger);
            for (String path : new String[] {"/byra/korning/", "/byra/korning-fil/"}) {
                assertThat(http.get(path + id).status).as(stranger + path).isEqualTo(404);
            }
        }
    }
}
