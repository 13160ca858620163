package se.samverk.bookkeeping.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.closing.YearEndService;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.filing.VatSettingsForm;
import se.samverk.bookkeeping.filing.VatSettingsService;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.BooksOnStage;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.template.TemplateForm;
import se.samverk.bookkeeping.template.TemplateService;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.notebook.EverybodyComesIn;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** How the books work is told as of a day, over both databases. */
@OnBothDatabases
class SystemDocumentationStoryTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 4, 1);
    private static final LocalDate CHANGED = LocalDate.of(2026, 4, 3);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Parameter
    TestDatabase database;

    private Database here;
    private CompanyOnStage norr;

    @BeforeEach
    void openBooks() {
        here = Database.of(database, getClass());
        norr = new CompanyOnStage(here);
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, JANUARY.atDay(1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    private void twoDaysLater() {
        here.clock.setTo(Instant.parse("2026-04-03T09:00:00Z"));
    }

    private SystemDocumentation of(LocalDate day) {
        return norr.ask(() -> norr.get(SystemDocumentationService.class).of(day));
    }

    private Chapter chapter(LocalDate day, String title) {
        return of(day).chapters().stream()
                .filter(chapter -> chapter.title().en().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** What the chapter says about something. */
    private String text(LocalDate day, String title, String about) {
        return chapter(day, title).items().stream()
                .filter(item -> item.about().en().startsWith(about))
                .map(item -> item.text().en())
                .findFirst()
                .orElse("");
    }

    private String chart(LocalDate day, String about) {
        return text(day, "Chart of accounts, and how accounts are used", about);
    }

    @Test
    @DisplayName(
            "B33: it tells company, method, years, series, tasks, chart, VAT, templates, returns, files and archive")
    void chapters() {
        assertThat(of(null).day()).isEqualTo(OPENED);
        assertThat(of(null).chapters())
                .extracting(chapter -> chapter.title().sv())
                .containsExactly(
                        "Företaget och bokföringen",
                        "Hur affärshändelser bokförs",
                        "Räkenskapsår",
                        "Verifikationsserier",
                        "Vem som gör vad",
                        "Personer med tillgång",
                        "Kontoplan och hur kontona används",
                        "Moms",
                        "Konteringsmallar och deras formler",
                        "Vad systemet bokför självt",
                        "Perioder som låsts och öppnats igen",
                        "Momsdeklarationer som gjorts, tagits tillbaka och lämnats",
                        "Filer som lästs in",
                        "Hur räkenskapsinformationen bevaras");
        assertThat(of(null).chapters()).allSatisfy(chapter -> {
            assertThat(chapter.items()).isNotEmpty();
            assertThat(chapter.title().en()).isNotEqualTo(chapter.title().sv());
        });
        assertThat(text(null, "The company and its books", "Legal form")).startsWith("Limited company");
        assertThat(text(null, "People who come in", "Eva Norr")).isEqualTo("The company, approver");
    }

    @Test
    @DisplayName("B33: there is none of a day before the books were opened; of a day to come it is that of today")
    void otherDays() {
        assertThat(of(OPENED.minusDays(1)).chapters()).isEmpty();
        assertThat(of(OPENED.plusDays(9)).day()).isEqualTo(OPENED);
    }

    @Test
    @DisplayName("B33: changing the VAT settings changes the text, not that of the day before")
    void vat() {
        twoDaysLater();
        norr.tell(() ->
                norr.get(VatSettingsService.class).change(new VatSettingsForm(VatSchedule.MONTHLY, JANUARY, true)));

        assertThat(text(CHANGED, "VAT", "Accounting period")).isEqualTo("Every month, from 2026-01 on.");
        assertThat(text(CHANGED, "VAT", "Approval")).startsWith("The company approves");
        assertThat(text(OPENED, "VAT", "Accounting period")).isEqualTo("Every quarter, from 2026-01 on.");
        assertThat(text(OPENED, "VAT", "Approval")).startsWith("A return is filed without");
    }

    @Test
    @DisplayName("B33: the chart is told as it was: added, changed, closed and opened accounts")
    void accounts() {
        String before = chart(OPENED, "1 Assets");
        twoDaysLater();
        norr.tell(() -> {
            AccountService accounts = norr.get(AccountService.class);
            accounts.add(new AccountForm.Entered("1935", "Sparkonto", null, null, null, null, null));
            accounts.change(
                    new AccountForm.Entered("1930", "Företagskonto", null, null, null, null, null),
                    accounts.get("1930").version());
        });
        norr.tell(() -> norr.get(AccountService.class)
                .close("1910", norr.get(AccountService.class).get("1910").version()));

        assertThat(chart(CHANGED, "1 Assets"))
                .contains("1935 Sparkonto", "1930 Företagskonto", "1910 Kontantkassa (closed)");
        assertThat(chart(OPENED, "1 Assets"))
                .isEqualTo(before)
                .contains("1930 ")
                .doesNotContain("1935", "Företagskonto", "closed");
        assertThat(chart(CHANGED, "Number")).contains("1 closed", "3 times");
        assertThat(chart(OPENED, "Number")).contains("0 closed", "0 times");
        assertThat(chart(OPENED, "3 Income")).contains(", VAT box 05, VAT 25 % on 2611");
    }

    @Test
    @DisplayName("B33: templates are told with the formulas that they had")
    void templates() {
        TemplateForm lunch = lunch("total/1.25");
        String id = norr.ask(() -> norr.get(TemplateService.class).add(lunch));
        twoDaysLater();
        norr.tell(() -> norr.get(TemplateService.class).change(id, lunch("total/1.12"), 1));
        norr.ask(() -> norr.get(TemplateService.class)
                .add(new TemplateForm("Fika", null, lunch("total").lines())));

        String title = "Templates and their formulas";
        assertThat(text(CHANGED, title, "Lunch (the company’s)")).contains("7690 debit total/1.12", "1930 credit rest");
        assertThat(text(OPENED, title, "Lunch (the company’s)")).contains("7690 debit total/1.25");
        assertThat(text(CHANGED, title, "Fika")).isNotEmpty();
        assertThat(text(OPENED, title, "Fika")).isEmpty();

        here.clock.setTo(Instant.parse("2026-04-05T09:00:00Z"));
        norr.tell(() -> norr.get(TemplateService.class).remove(id));
        assertThat(text(CHANGED, title, "Lunch")).contains("total/1.12");
        assertThat(text(CHANGED.plusDays(2), title, "Lunch")).isEmpty();
    }

    private static TemplateForm lunch(String formula) {
        return new TemplateForm(
                "Lunch",
                null,
                List.of(
                        new TemplateForm.LineForm("7690", formula, null),
                        new TemplateForm.LineForm("1930", null, "rest")));
    }

    @Test
    @DisplayName("B33: a year is told from when it was added, a lock and a return from when they were made")
    void events() {
        twoDaysLater();
        norr.tell(() -> {
            norr.get(YearEndService.class).addYear(LocalDate.of(2027, 12, 31), null);
            norr.get(PeriodService.class).lock(new PeriodRef(JANUARY, false), "Avstämd");
            norr.get(VatReturnService.class).make(VatPeriod.of(JANUARY, JANUARY.plusMonths(2)));
        });

        assertThat(chapter(CHANGED, "Fiscal years").items()).hasSize(2);
        assertThat(chapter(OPENED, "Fiscal years").items()).hasSize(1);
        assertThat(text(CHANGED, "Periods locked and opened again", "2026-04-03"))
                .isEqualTo("2026-01 locked by Eva Norr (The company). Avstämd");
        assertThat(text(OPENED, "Periods locked and opened again", "None")).isNotEmpty();
        assertThat(text(CHANGED, "VAT returns made, taken back and filed", "2026-04-03"))
                .startsWith("2026-01 – 2026-03: made by Eva Norr");
        assertThat(text(OPENED, "VAT returns made, taken back and filed", "None"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("B33: with a bureau it tells who has which task by the agreement")
    void withBureau() {
        assertThat(text(null, "Who does what", "The company itself")).isNotEmpty();
        norr.get(EverybodyComesIn.class).letWork("bureau", List.of(norr.company));

        assertThat(text(null, "Who does what", "Agreement")).contains("Byrån");
        assertThat(text(null, "Who does what", "Post")).isEqualTo("The company or the bureau");
    }

    @Test
    @DisplayName("B33: a series is told from when its first entry was registered, with who posts in it")
    void series() {
        Keeper by = new Keeper(norr.company, norr.caller.userId());
        twoDaysLater();
        norr.server.inTransaction(() -> norr.get(Ledger.class).post(by, BooksOnStage.sale(JANUARY.atDay(9), "1.00")));
        here.clock.setTo(Instant.parse("2026-04-05T09:00:00Z"));
        norr.server.inTransaction(() -> norr.get(Ledger.class).post(by, BooksOnStage.sale(JANUARY.atDay(10), "1.00")));

        assertThat(text(CHANGED, "Series of entries", "A"))
                .isEqualTo(
                        "Posted by whoever has the task of posting, by hand or by a template. In use since 2026-04-03 11:00.");
        assertThat(text(OPENED, "Series of entries", "None")).isNotEmpty();
    }
}
