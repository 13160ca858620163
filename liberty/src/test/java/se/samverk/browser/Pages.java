package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.Portal;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;

/** Every page that is registered, and many a situation, to be looked at in one way or another. */
abstract class Pages {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    final People people = new People(samverk);

    /** Looks at the pages at these addresses, in both languages. */
    abstract void look(Page page, String... paths);

    /** The pages of a portal that are at one address each. */
    private static Stream<String> plain(Portal portal) {
        return AllPages.list().stream()
                .filter(page ->
                        page.isView() && page.portal() == portal && page.names().isEmpty())
                // Of readers alone: see theReader.
                .filter(page -> page != WebPage.READING)
                .map(RegisteredPage::address);
    }

    /** The pages of a portal that are named after something, each for one such thing. */
    private static Stream<String> named(Portal portal, Map<? extends RegisteredPage, String> examples) {
        assertThat(examples.keySet())
                .as("examples of the pages that are named after something")
                .extracting(RegisteredPage::address)
                .containsExactlyInAnyOrderElementsOf(AllPages.list().stream()
                        .filter(page -> page.isView()
                                && page.portal() == portal
                                && !page.names().isEmpty())
                        .map(RegisteredPage::address)
                        .toList());
        return examples.entrySet().stream().map(example -> example.getKey().of(example.getValue()));
    }

    @Test
    void theBureauPortal() {
        visit(
                "anna@lind.example",
                plain(Portal.BUREAU),
                "/byra/att-gora?typ=DOCUMENTS",
                "/byra/att-gora?visa=byran&sortera=kund",
                "/byra/att-gora?vilar=1",
                "/byra/att-gora?q=finns-inte-alls",
                "/byra/manader?ar=2020",
                "/byra/manader?q=finns-inte-alls",
                "/byra/traffar?q=b",
                "/byra/traffar?q=finns-inte-alls",
                "/byra/kunder?q=finns-inte",
                "/byra/kunder?tjanst=bookkeeping&ansvarig=jag&uppdrag=BOOKKEEPING",
                "/byra/kunder?tjanst=bookkeeping&saknar=bookkeeping",
                "/byra/kunder?status=NONE&sortera=-registrerad",
                "/byra/kunder?status=ACTION&sortera=kundnr",
                "/byra/bjud-in-flera/payroll?q=b",
                "/byra/bjud-in-flera/payroll?q=finns-inte",
                "/byra/inbjudningar?status=REVOKED&tjanst=payroll",
                "/byra/inbjudningar?status=EXPIRED",
                "/byra/inbjudningar?status=ACCEPTED",
                "/byra/medarbetare/ny",
                person("anna@lind.example", "/byra/medarbetare", "Sara Öst"),
                "/kom-igang/payroll",
                "/hjalp",
                "/stilguide");
    }

    @Test
    void aClientOfTheBureau() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        page.waitForURL("**/byra/kund/*");
        String id = lastPart(page.url());
        String client = WebPage.CLIENT.of(id);
        page.locator("a", new Page.LocatorOptions().setHasText("Ändra inställningar"))
                .first()
                .click();
        page.waitForURL("**/byra/avtal/*");
        Map<WebPage, String> examples = new EnumMap<>(Map.of(
                WebPage.CLIENT,
                id + "?flik=uppdrag",
                WebPage.CHANGE_CLIENT,
                id,
                WebPage.CLIENT_ASSIGNMENT,
                id,
                WebPage.BUREAU_COLLABORATION,
                lastPart(page.url()),
                WebPage.PLANNER,
                id,
                WebPage.PLAN_SENDING,
                id,
                WebPage.SERVICE,
                "bookkeeping",
                WebPage.ACTIVATION,
                id + "/payroll",
                WebPage.RUN,
                lastPart(run()),
                WebPage.REPLACEMENT,
                lastPart(person("anna@lind.example", "/byra/medarbetare", "Erik Åberg"))));
        examples.put(WebPage.BUREAU_ENDING, lastPart(page.url()));
        examples.put(WebPage.REST, work());
        visit(
                "anna@lind.example",
                named(Portal.BUREAU, examples),
                client + "?flik=samarbeten",
                client + "?flik=historik",
                client + "?flik=plan",
                "/byra/plan/" + id + "?visa=1",
                "/byra/aktivera/" + id + "/payroll#villkor",
                "/byra/aktivera/" + id + "/payroll#uppdrag",
                "/byra/aktivera/" + id + "/payroll#halsning",
                "/byra/samarbeten?kund=" + id);
    }

    /** What names something that can rest, in the address of the page. */
    private String work() {
        Page page = people.logIn("anna@lind.example", "/byra/att-gora?visa=byran");
        String href = page.locator("[data-rest]").first().getAttribute("href");
        return href.replaceFirst("^.*" + WebPage.REST.address() + "/", "").replaceFirst("[?].*$", "");
    }

    private static String lastPart(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void theMaintenancePages() {
        Page page = people.logIn("anna@lind.example", "/byra/underhall/samarbeten?kopplade=1");
        String link = page.locator("a", new Page.LocatorOptions().setHasText("Visa uppdrag"))
                .last()
                .getAttribute("href");
        page.navigate("/byra/atkomst?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        String question = page.url().substring(samverk.baseUrl().length())
                + "&tjanst=bookkeeping&medarbetare="
                + page.getByLabel("Medarbetare").inputValue();
        String employee = page.getByLabel("Medarbetare").inputValue();
        page.getByLabel("Medarbetare").selectOption("Erik Åberg");
        String other = page.getByLabel("Medarbetare").inputValue();
        visit(
                "anna@lind.example",
                Stream.of("/byra/underhall/samarbeten?kopplade=1"),
                link,
                "/byra/underhall/logg?vem=finns-inte",
                "/byra/underhall/ersatt/" + employee + "?ersattare=" + other,
                question,
                question.replace("bookkeeping", "expenses"));
    }

    @Test
    void theClientPortal() {
        Page page = people.logIn("eva@norrsken.example", "/mina/tjanster");
        page.locator("a", new Page.LocatorOptions().setHasText("Ändra inställningar"))
                .first()
                .click();
        page.waitForURL("**/mina/samarbete/*");
        visit(
                "eva@norrsken.example",
                Stream.concat(
                        plain(Portal.CLIENT),
                        named(
                                Portal.CLIENT,
                                Map.of(
                                        WebPage.COLLABORATION, lastPart(page.url()),
                                        WebPage.ENDING, lastPart(page.url())))),
                "/mina/traffar?q=b",
                "/mina/traffar?q=finns-inte-alls",
                "/mina/anvandare/ny",
                "/mina/anvandare?tillbaka=%2Fmina%2Fsamarbeten",
                person("eva@norrsken.example", "/mina/anvandare", "Leo Norr"));
    }

    @Test
    void theBooksOfAClient() {
        Page page = people.logIn("eva@norrsken.example", "/mina/tjanster");
        people.follow(page, "Öppna Bokföring");
        page.waitForURL("**/tjanst/bokforing/oversikt/*");
        String number = lastPart(page.url());
        page.navigate(WebPage.ENTRIES.of(number));
        String entry = lastPart(page.locator("main table a").first().getAttribute("href"));
        page.navigate(WebPage.VAT.of(number));
        String filed = lastPart(page.locator("main table a").last().getAttribute("href"));
        page.navigate(WebPage.QUESTIONS.of(number));
        String question = lastPart(page.locator("main table a").first().getAttribute("href"));
        Map<WebPage, String> examples = books(number, entry);
        examples.put(WebPage.QUESTION, number + "/" + question);
        page.navigate(WebPage.DOCUMENTS.of(number));
        String document = lastPart(page.locator("main table a").first().getAttribute("href"));
        examples.put(WebPage.DOCUMENT, number + "/" + document);
        page.navigate(WebPage.SUPPLIER_INVOICES.of(number) + "?visa=obetalda");
        examples.put(
                WebPage.SUPPLIER_INVOICE,
                number + "/" + lastPart(page.locator("main table a").first().getAttribute("href")));
        page.navigate(WebPage.PAYMENTS.of(number));
        examples.put(
                WebPage.PAYMENT,
                number + "/" + lastPart(page.locator("main table a").last().getAttribute("href")));
        page.navigate(WebPage.BANK.of(number));
        String bank =
                number + "/" + lastPart(page.locator("main table th a").first().getAttribute("href"));
        examples.put(WebPage.BANK_ACCOUNT, bank);
        examples.put(WebPage.BANK_ROWS, bank);
        page.navigate(WebPage.BANK_ROWS.of(bank));
        String bankRow =
                number + "/" + lastPart(page.locator("[data-bank-row]").first().getAttribute("href"));
        examples.put(WebPage.BANK_ROW, bankRow);
        page.navigate(WebPage.RECEIPTS.of(number));
        String missing =
                number + "/" + lastPart(page.locator(".receipts a").first().getAttribute("href"));
        examples.put(WebPage.RECEIPT, missing);
        page.navigate(WebPage.RECEIPTS_ANSWERED.of(number));
        String answered = lastPart(page.locator("main table a").first().getAttribute("href"));
        examples.put(WebPage.VAT_RETURN, number + "/" + filed);
        examples.put(WebPage.VAT_PREVIEW, number + "/" + quarterBefore(YearMonth.now(Time.ZONE)));
        String soldAbroad = quarterBefore(YearMonth.now(Time.ZONE));
        examples.put(WebPage.EC_SALES, number + "/" + soldAbroad);
        YearMonth lastMonth = YearMonth.now(Time.ZONE).minusMonths(1);
        examples.put(WebPage.MONTH, number + "/" + lastMonth);
        visit(
                "erik@lind.example",
                named(Portal.SERVICE, examples),
                WebPage.EC_SALES.of(number) + "/2020-01_2020-01",
                WebPage.MONTH.of(number) + "/" + lastMonth.minusMonths(3),
                WebPage.SUPPLIER_INVOICES.of(number) + "?visa=att-attestera",
                WebPage.SUPPLIER_INVOICES.of(number) + "?visa=avvisade",
                WebPage.SUPPLIER_INVOICES.of(number) + "?visa=betalda&q=finns-inte",
                WebPage.SUPPLIERS.of(number) + "?q=finns-inte",
                WebPage.NEW_SUPPLIER_INVOICE.of(number) + "?underlag=" + document,
                WebPage.REPORTS.of(number) + "?flik=balans",
                WebPage.REPORTS.of(number) + "?flik=saldon",
                WebPage.REPORTS.of(number) + "?flik=huvudbok&konto=1930",
                WebPage.REPORTS.of(number) + "?flik=grundbok",
                WebPage.PROCESSING.of(number) + "?visa=VAT",
                WebPage.PROCESSING.of(number) + "?visa=TRANSFERS",
                WebPage.DOCUMENTATION.of(number) + "?dag=2020-01-01",
                WebPage.QUESTIONS.of(number) + "?visa=stangda",
                WebPage.ENTRIES.of(number) + "?q=hyra",
                WebPage.ENTRIES.of(number) + "?q=finns-inte",
                WebPage.DOCUMENTS.of(number) + "?visa=bokforda",
                WebPage.DOCUMENTS.of(number) + "?visa=undanlagda",
                WebPage.DOCUMENTS.of(number) + "?q=finns-inte",
                WebPage.RECEIPT.of(number) + "/" + answered,
                WebPage.BANK_ROWS.of(bank) + "?visa=matched",
                WebPage.BANK_ROWS.of(bank) + "?visa=held",
                WebPage.NEW_ENTRY.of(number) + "?underlag=" + document,
                WebPage.NEW_ENTRY.of(number) + "?rattar=" + entry);
        visit(
                "eva@norrsken.example",
                Stream.of(WebPage.BOOKS.of(number), WebPage.DOCUMENTS.of(number), WebPage.NEW_ENTRY.of(number)));
        visit(
                "erik@lind.example",
                Stream.of(WebPage.ACCOUNTS.of(number) + "?q=bank", WebPage.ACCOUNTS.of(number) + "?q=finns-inte"),
                WebPage.ACCOUNT.of(number + "/4535"));
    }

    private static String quarterBefore(YearMonth month) {
        YearMonth last = month.minusMonths((month.getMonthValue() - 1) % 3 + 1L);
        return last.minusMonths(2) + "_" + last;
    }

    private static Map<WebPage, String> books(String number, String entry) {
        Map<WebPage, String> examples = AllPages.list().stream()
                .filter(page -> page.isView() && page.portal() == Portal.SERVICE)
                .collect(Collectors.toMap(WebPage.class::cast, page -> number));
        examples.put(WebPage.ENTRY, number + "/" + entry);
        return examples;
    }

    /** The page of a run that has ended. */
    private String run() {
        Page page = people.logIn("anna@lind.example", "/byra/exportera");
        people.press(page, "Gör filen");
        page.waitForURL("**/byra/korning/*");
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("Klar");
        return page.url().substring(samverk.baseUrl().length());
    }

    /** The page on which somebody's role is changed. */
    private String person(String by, String list, String name) {
        Page page = people.logIn(by, list);
        people.follow(page, "Ändra " + name);
        page.waitForURL("**" + list + "/*");
        return page.url().substring(samverk.baseUrl().length());
    }

    @Test
    void theUsersOfAClientThatIsVisited() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        people.press(page, "Gå till kundens användare");
        page.waitForURL("**/mina/anvandare*");
        look(page, page.url().substring(samverk.baseUrl().length()));
    }

    @Test
    void theReader() {
        Page eva = people.logIn("eva@norrsken.example", "/mina/lasare/ny");
        Page karin = people.reader(eva, new Mails(samverk), "karin." + UUID.randomUUID() + "@revision.example");
        people.follow(karin, "Öppna Bokföring");
        karin.waitForURL("**/tjanst/bokforing/oversikt/*");
        String books = karin.url().substring(samverk.baseUrl().length());
        look(
                karin,
                "/mina/lasning",
                "/mina/profil",
                "/hjalp",
                books,
                books.replace("/oversikt/", "/fragor/"),
                books.replace("/oversikt/", "/verifikationer/"),
                books.replace("/oversikt/", "/kvitton/"));
        eva.navigate("/mina/lasare");
        people.follow(eva, "Sofia Lund");
        eva.waitForURL("**/mina/lasare/*-*");
        look(eva, "/mina/lasare/ny", eva.url().substring(samverk.baseUrl().length()));
    }

    @Test
    void thePagesForEverybody() {
        samverk.expectError("404");
        visit(
                null,
                AllPages.list().stream()
                        .filter(page -> page.isView() && page.isForEverybody())
                        .map(page -> page.names().isEmpty() ? page.address() : page.of("x")),
                "/glomt-losenord?skickad=1",
                "/registrera-byra?skickad=1",
                "/byra-registrerad?hinder=1",
                "/mejl/USERS_CHANGED_BY_BUREAU",
                "/mejl/BUREAU_CHANGE_STARTED",
                "/utgangen?till=%2Fbyra%2Fkunder",
                "/finns-inte");
    }

    private void visit(String personOrNull, Stream<String> pages, String... situations) {
        Page page = samverk.newPage();
        if (personOrNull != null) {
            people.enter(page, personOrNull);
        }
        look(page, Stream.concat(pages, Stream.of(situations)).toArray(String[]::new));
    }
}
