package se.samverk.bookkeeping.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.chart.BooksView;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.Dimensions;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.PeriodChange;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** A company takes files of other programs into its books, over both databases. */
@OnBothDatabases
class SieImportStoryTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private static final String TWO = TransferOnStage.HEAD + """
            #IB 0 1930 500.00
            #IB 0 2099 -500.00
            #UB 0 1930 650.00
            #UB 0 2099 -500.00
            #RES 0 3001 -150.00
            #VER B 7 20260115 "Kontant" 20260116 "Eva"
            {
            #TRANS 1930 {} 100.00
            #TRANS 3001 {} -100.00
            }
            #VER A 3 20260201 ""
            {
            #TRANS 1930 {} 50.00 "" "Delbetalning"
            #TRANS 3001 {} -50.00
            }
            """;

    @Parameter
    TestDatabase database;

    private TransferOnStage norr;

    @BeforeEach
    void begin() {
        norr = new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));
    }

    private void open() {
        norr.stage.tell(() -> norr.stage
                .get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    private BooksView status() {
        return norr.stage.ask(() -> norr.stage.get(BooksService.class).status());
    }

    private static String voucher(String day, String rows) {
        return "#VER A 1 " + day + " \"Ver\"\n{\n" + rows + "}\n";
    }

    private static String voucher(String day) {
        return voucher(day, "#TRANS 1930 {} 10.00\n#TRANS 3001 {} -10.00\n");
    }

    @Test
    @DisplayName("B13: a file is looked at before it is taken in, and nothing changes by it")
    void preview() {
        SiePreview preview = norr.preview(TWO);

        assertThat(preview.isRefused()).isFalse();
        assertThat(preview.destination()).isEqualTo(Destination.OPENS_BOOKS);
        assertThat(preview.otherCompany()).isFalse();
        assertThat(preview.summary().vouchers()).isEqualTo(2);
        assertThat(preview.openingDifference()).hasToString("0.00");
        assertThat(status().isOpen()).isFalse();
    }

    @Test
    @DisplayName(
            "B13, B14: a company begins with the year, accounts, balances and vouchers of a file; source numbers are kept")
    void opensBooks() {
        String id = norr.take(TWO);

        assertThat(status().years()).extracting(BooksView.Year::endsOn).containsExactly(LocalDate.of(2026, 12, 31));
        assertThat(norr.closing(JANUARY, DECEMBER))
                .isEqualTo(Map.of("1930", "650.00", "2099", "-500.00", "3001", "-150.00"));
        assertThat(
                        norr.rows(
                                "select e.series, e.number, e.sourceSeries, e.sourceNumber, e.sourceRegisteredOn, e.sourceSign,"
                                        + " e.description, e.importId from Entry e where e.companyId = :company order by e.number"))
                .containsExactly(
                        new Object[] {"SIE", 1, "B", "7", LocalDate.of(2026, 1, 16), "Eva", "Kontant", id},
                        new Object[] {"SIE", 2, "A", "3", null, null, "Delbetalning", id});
        assertThat(norr.view(id).entries()).isEqualTo(2);
        assertThat(norr.differences(id)).isEmpty();
        assertThat(norr.stage.server.audit(norr.stage.company, id))
                .extracting(row -> row[0])
                .containsExactly("SIE_IMPORTED");
    }

    @Test
    @DisplayName("B11, B13: accounts keep the file's names; box, VAT and what closing needs come from our selection")
    void accounts() {
        norr.take(TWO);

        AccountForm sales = norr.stage
                .ask(() -> norr.stage.get(AccountService.class).get("3001"))
                .form();
        assertThat(sales.name()).isEqualTo("Försäljning");
        assertThat(sales.vatBox().number()).isEqualTo("05");
        assertThat(sales.tax().account()).isEqualTo("2611");
        assertThat(norr.stage.ask(() -> norr.stage.get(AccountService.class).list()))
                .extracting(account -> account.number())
                .containsExactly("1630", "1650", "1930", "2098", "2099", "2611", "2650", "3001", "3740", "8999");
    }

    @Test
    @DisplayName("B13: the same file is taken in once")
    void twice() {
        norr.take(TWO);

        assertThat(norr.preview(TWO).refusals()).hasSize(2);
        assertThat(TransferOnStage.faults(() -> norr.take(TWO)))
                .containsExactly("IMPORT_TWICE 2026-04-01", "IMPORT_YEAR_USED 2026-01-01");
        assertThat(norr.closing(JANUARY, DECEMBER)).containsEntry("1930", "650.00");
    }

    @Test
    @DisplayName("B13: a year in which something is posted takes no file, one without entries does")
    void usedYear() {
        open();
        norr.take(TWO);

        assertThat(TransferOnStage.faults(() -> norr.take(TWO + voucher("20260301"))))
                .containsExactly("IMPORT_YEAR_USED 2026-01-01");
    }

    @Test
    @DisplayName("B13: years follow one another: the next is added, another is refused")
    void years() {
        norr.take(TWO);
        String next = TransferOnStage.HEAD.replace("2026", "2027") + "#IB 0 1930 650.00\n#UB 0 1930 660.00\n";

        assertThat(TransferOnStage.faults(
                        () -> norr.take(next.replace("20270101 20271231", "20280101 20281231") + voucher("20280301"))))
                .containsExactly("IMPORT_YEAR_ELSEWHERE 2028-01-01");
        String id = norr.take(next + voucher("20270301"));

        assertThat(status().years()).hasSize(2);
        assertThat(norr.differences(id))
                .extracting(difference -> difference.account() + " " + difference.difference())
                .containsExactly("2099 500.00", "3001 10.00");
    }

    @Test
    @DisplayName(
            "B13: a file that names another company is taken in only when somebody has said that it is right, on record")
    void otherCompany() {
        byte[] file = TransferOnStage.inCp437(TWO.replace("#FNAMN", "#ORGNR 556016-0680\n#FNAMN"));

        assertThat(norr.preview(file).otherCompany()).isTrue();
        Refused.at("otherCompany", TransferError.IMPORT_OTHER_COMPANY, () -> norr.take(file));
        assertThat(status().isOpen()).isFalse();

        assertThat(norr.view(norr.take(file, true)).otherCompany()).isEqualTo("Fjällbäck Cykel AB");
    }

    @Test
    @DisplayName("B13: the company's own number in a file, however it is written, and none at all, are right")
    void ownCompany() {
        String number = norr.stage.organisationNumber.replace("-", "");

        assertThat(norr.preview(TWO.replace("#FNAMN", "#ORGNR " + number + "\n#FNAMN"))
                        .otherCompany())
                .isFalse();
        assertThat(norr.preview(TWO.replace("#FNAMN", "#ORGNR 123\n#FNAMN")).otherCompany())
                .isFalse();
    }

    @Test
    @DisplayName("B13: every line at fault is told at once, and nothing of the file is taken in")
    void faults() {
        String wrong = TWO
                + voucher("20260301", "#TRANS 1930 {} 10.00\n#TRANS 3001 {} -9.00\n")
                + voucher("20270101")
                + voucher("20260302", "#TRANS 193 {} 10.00\n#TRANS 3001 {} -10.00\n")
                + voucher(
                        "20260303", "#TRANS 1930 {1 \"A code that is much too long\"} 10.00\n#TRANS 3001 {} -10.00\n");

        assertThat(TransferOnStage.faults(() -> norr.take(wrong)))
                .containsExactly(
                        "IMPORT_UNBALANCED 25",
                        "IMPORT_DAY_OUTSIDE 30",
                        "IMPORT_ACCOUNT_NUMBER 37",
                        "IMPORT_CODE_TOO_LONG 42");
        assertThat(status().isOpen()).isFalse();
    }

    @Test
    @DisplayName("B13: what cannot be read is refused with its line, and what is no SIE file as such")
    void unreadable() {
        assertThat(TransferOnStage.faults(() -> norr.take(TWO + "#VER A 9 200x \"\"\n{\n}\n")))
                .containsExactly("SIE_DATE 25");
        assertThat(TransferOnStage.faults(() -> norr.take("Kontonummer;Namn\n")))
                .containsExactly("SIE_NOT_A_SIE_FILE 1");
        assertThat(norr.preview("<sie/>").refusals()).hasSize(1);
    }

    @Test
    @DisplayName("B13: empty vouchers, gaps and rows of nothing are told and keep nobody from taking a file in")
    void oddities() {
        String odd = TWO
                + "#VER A 9 20260301 \"Tom\"\n{\n}\n"
                + "#VER A 10 20260301 \"Bara noll\"\n{\n#TRANS 1930 {} 0.00\n}\n"
                + voucher("20260302", "#TRANS 1930 {} 10.00\n#TRANS 3001 {} 0\n#TRANS 3001 {} -10.00\n");

        assertThat(norr.preview(odd).skipped()).isEqualTo(2);
        ImportView taken = norr.view(norr.take(odd));

        assertThat(taken.entries()).isEqualTo(3);
        assertThat(taken.lines()).isEqualTo(6);
        assertThat(taken.skipped()).isEqualTo(2);
    }

    @Test
    @DisplayName("B8, B13: opening balances that lack last year's result get it, and it is told")
    void openingDifference() {
        String file = TWO.replace("#IB 0 2099 -500.00", "#IB 0 2099 -300.00");

        assertThat(norr.preview(file).openingDifference()).hasToString("200.00");
        String id = norr.take(file);

        assertThat(norr.closing(JANUARY, JANUARY))
                .containsEntry("2098", "-200.00")
                .containsEntry("2099", "-300.00");
        assertThat(norr.view(id).openingDifference()).hasToString("200.00");
        assertThat(norr.differences(id))
                .extracting(difference -> difference.account() + " " + difference.difference())
                .containsExactly("2098 200.00", "2099 -200.00");
    }

    @Test
    @DisplayName("B13: a file of balances opens books without entries; for a year that is there it is compared alone")
    void balances() {
        String balances = TransferOnStage.HEAD.replace("#SIETYP 4", "#SIETYP 1")
                + "#IB 0 1930 500.00\n#IB 0 2099 -500.00\n#UB 0 1930 700.00\n#UB 0 2099 -500.00\n#RES 0 3001 -200.00\n";
        norr.take(TWO);

        assertThat(norr.preview(balances).destination()).isEqualTo(Destination.COMPARED);
        String id = norr.take(balances);

        assertThat(norr.view(id).entries()).isZero();
        assertThat(norr.closing(JANUARY, DECEMBER)).containsEntry("1930", "650.00");
        assertThat(norr.differences(id))
                .extracting(
                        BalanceDifference::account,
                        difference -> difference.difference().toString())
                .containsExactly(tuple("1930", "50.00"), tuple("3001", "-50.00"));

        TransferOnStage syd = new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));
        syd.take(balances);
        assertThat(syd.closing(JANUARY, DECEMBER)).isEqualTo(Map.of("1930", "500.00", "2099", "-500.00"));
    }

    @Test
    @DisplayName("B13: vouchers alone, as of pay, are added to books that there are, in months that are open")
    void vouchersAlone() {
        String pay = """
                #FLAGGA 0
                #FORMAT PC8
                #SIETYP 4
                #PROGRAM "Lön" 1
                #GEN 20260401
                #FNAMN "Norr AB"
                """;
        assertThat(TransferOnStage.faults(() -> norr.take(pay + voucher("20260301"))))
                .containsExactly("IMPORT_NO_BOOKS");
        norr.take(TWO);
        lock(YearMonth.of(2026, 2));

        assertThat(TransferOnStage.faults(() -> norr.take(pay + voucher("20260201") + voucher("20250201"))))
                .containsExactly("IMPORT_MONTH_LOCKED 7", "IMPORT_DAY_OUTSIDE 12");
        norr.take(pay + voucher("20260301"));

        assertThat(norr.closing(JANUARY, DECEMBER)).containsEntry("1930", "660.00");
    }

    private void lock(YearMonth month) {
        norr.stage.server.inTransaction(() -> norr.stage
                .get(FiscalYears.class)
                .change(
                        new Keeper(norr.stage.company, norr.stage.caller.userId()),
                        new PeriodChange(month, false, AccountingPeriod.State.LOCKED, "Done")));
    }

    @Test
    @DisplayName("B13: cost centres and projects come along with their names; others are counted")
    void objects() {
        String file = TWO
                + "#OBJEKT 1 \"10\" \"Verkstad\"\n"
                + voucher(
                        "20260301", "#TRANS 1930 {1 \"10\" 6 \"P7\" 7 \"Eva\"} 10.00\n#TRANS 3001 {1 \"20\"} -10.00\n");

        assertThat(norr.preview(file).objectsLeft()).isOne();
        norr.take(file);

        assertThat(norr.rows("select l.account, l.costCentre, l.project from EntryLine l"
                        + " where l.companyId = :company and l.costCentre is not null order by l.number"))
                .containsExactly(new Object[] {"1930", "10", "P7"}, new Object[] {"3001", "20", null});
        assertThat(norr.stage.server.inTransaction(
                        () -> norr.stage.get(Dimensions.class).list(norr.stage.company)))
                .extracting(object -> object.code() + " " + object.name())
                .containsExactly("10 Verkstad", "20 20", "P7 P7");
    }

    @Test
    @DisplayName("B9, B13: what settled a VAT return in the other program counts in no return here either")
    void settlement() {
        String file = TWO
                + voucher(
                        "20260331",
                        "#TRANS 2611 {} 25.40\n#TRANS 2641 {} -5.20\n#TRANS 3740 {} -0.20\n#TRANS 2650 {} -20.00\n")
                + voucher("20260331", "#TRANS 2650 {} 20.00\n#TRANS 1930 {} -20.00\n");

        assertThat(norr.view(norr.take(file)).settlements()).isOne();
        assertThat(norr.rows("select l.account, l.vatMonth from EntryLine l where l.companyId = :company"
                        + " and l.account = '2611'"))
                .containsExactly(new Object[] {"2611", null});
    }

    @Test
    @DisplayName("B13: an account that was closed meanwhile refuses the file, and is named")
    void closedAccount() {
        open();
        norr.stage.tell(() -> norr.stage
                .get(AccountService.class)
                .close(
                        "3001",
                        norr.stage
                                .ask(() -> norr.stage.get(AccountService.class).get("3001"))
                                .version()));

        assertThat(TransferOnStage.faults(() -> norr.take(TWO))).containsExactly("IMPORT_ACCOUNT_CLOSED 18");
    }

    @Test
    @DisplayName("B13: a file is the sender's alone, and is forgotten when it is taken in or thrown away")
    void kept() {
        String id = norr.keep(TransferOnStage.inCp437(TWO));
        TransferOnStage syd = new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));
        Refused.with(
                TransferError.IMPORT_NOT_KEPT,
                () -> syd.stage.ask(() -> syd.stage.get(SieImportService.class).preview(id)));

        norr.stage.tell(() -> norr.stage.get(SieImportService.class).forget(id));
        Refused.with(
                TransferError.IMPORT_NOT_KEPT,
                () -> norr.stage.ask(
                        () -> norr.stage.get(SieImportService.class).preview(id)));
        Refused.with(
                TransferError.IMPORT_TOO_LARGE,
                () -> norr.keep(new byte[SieImportService.MOST_MEGABYTES * 1_000_000 + 1]));
    }

    @Test
    @DisplayName("B13: imports are the company's own")
    void anotherCompany() {
        String id = norr.take(TWO);
        TransferOnStage syd = new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));

        Refused.with(CommonError.NOT_FOUND, () -> syd.view(id));
        Refused.with(CommonError.NOT_FOUND, () -> syd.differences(id));
        assertThat(syd.stage.ask(() -> syd.stage.get(SieImportService.class).list()))
                .isEmpty();
        assertThat(norr.stage.ask(() -> norr.stage.get(SieImportService.class).list()))
                .extracting(ImportView::id)
                .isEqualTo(List.of(id));
    }
}
