package se.samverk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.report.ReportMonths;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Keyset;
import se.samverk.stage.Database;
import se.samverk.testing.TestDatabase;

/** How fast the books are: what they keep up with, and that much in them costs no more than little. */
class BooksBenchmark {

    private static final boolean FULL = "full".equals(System.getProperty("benchmark.size"));
    private static final int SMALL = 10_000;
    private static final int LARGE = FULL ? 1_000_000 : 100_000;
    private static final int VOUCHERS = FULL ? 100_000 : 10_000;

    /** Enough for both sides to be compiled. */
    private static final int FEW_VOUCHERS = 2_500;

    private static final Turns PAGES = new Turns(40, 60);
    /** A command is worth what it costs when the thorough compiler has been there. */
    private static final Turns COMMANDS = new Turns(2_000, 500);

    private static final Turns ONCE = new Turns(0, 1);
    private static final Turns IMPORTS = FULL ? ONCE : new Turns(0, 3);

    private static final ReportMonths YEAR = new ReportMonths(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final VatPeriod QUARTER = new VatPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    private final Database postgres = Database.of(TestDatabase.POSTGRESQL, getClass());
    private final Results results = new Results(
            "benchmark.md",
            "%s, commit %s, %d processors, heap %d MB, books of %s lines and of %s"
                    .formatted(
                            LocalDate.now(ZoneOffset.UTC),
                            System.getProperty("benchmark.commit"),
                            Runtime.getRuntime().availableProcessors(),
                            Runtime.getRuntime().maxMemory() >> 20,
                            SMALL,
                            LARGE));

    @Test
    void measure() {
        posting();
        pages();
        imports(postgres, "PostgreSQL", IMPORTS);
        memory();
        imports(Database.of(TestDatabase.DERBY, getClass()), "Derby", ONCE);
        results.end();
        assertThat(results.missed()).as("what has missed its goal").isEmpty();
    }

    private void posting() {
        CompanyOnStage product = BooksOfMany.lines(postgres, SMALL).company;
        CompanyOnStage plain = BooksOfMany.lines(postgres, SMALL).company;
        RecordedCommand recorded = new RecordedCommand(new Recorder(plain.server), () -> post(plain));
        results.speed(
                "posting an entry of ten lines",
                "the same %d statements by plain JDBC".formatted(recorded.statements()),
                COMMANDS.of(() -> post(product), recorded::goOn),
                Goal.atLeast(0.7));
    }

    private static String post(CompanyOnStage company) {
        List<LineForm> lines = Stream.concat(
                        IntStream.range(0, 9)
                                .mapToObj(i -> new LineForm(Integer.toString(5010 + i), "100", null, null, null, null)),
                        Stream.of(new LineForm("1930", null, "900", null, null, null)))
                .toList();
        EntryForm form =
                new EntryForm(null, "20260315", "Inköp av tio", "Kustens Bageri AB", null, null, lines, List.of());
        return company.ask(() -> company.get(EntryService.class).post(form));
    }

    private void imports(Database database, String name, Turns turns) {
        takeIn(database, FEW_VOUCHERS).run();
        writePlainly(database, FEW_VOUCHERS).run();
        byte[] file = SieText.file(BooksOfMany.LAST_YEAR, VOUCHERS);
        results.speed(
                "importing a SIE file of %d vouchers, %s".formatted(VOUCHERS, name),
                "the same rows by plain JDBC in batches",
                turns.of(() -> new BooksOfMany(database).take(file), writePlainly(database, VOUCHERS)),
                Goal.atLeast(0.5));
    }

    private void memory() {
        byte[] file = SieText.file(BooksOfMany.LAST_YEAR, VOUCHERS);
        long held = Heap.heldBy(() -> new BooksOfMany(postgres).take(file));
        results.note(
                "Looking at a file of %d kB and taking it in holds at most %d MB.".formatted(file.length / 1000, held));
    }

    private static Runnable takeIn(Database database, int vouchers) {
        byte[] file = SieText.file(BooksOfMany.LAST_YEAR, vouchers);
        return () -> new BooksOfMany(database).take(file);
    }

    /** In books with the same accounts, and nothing else. */
    private static Runnable writePlainly(Database database, int vouchers) {
        return () -> {
            BooksOfMany books = new BooksOfMany(database);
            books.take(SieText.file(BooksOfMany.LAST_YEAR, 1));
            new PlainBooks(new Recorder(books.company.server).source(), books.company.company)
                    .write(BooksOfMany.LAST_YEAR, vouchers);
        };
    }

    private void pages() {
        CompanyOnStage small = BooksOfMany.lines(postgres, SMALL).company;
        CompanyOnStage large = BooksOfMany.lines(postgres, LARGE).company;
        page(
                "general ledger, first page",
                small,
                large,
                company -> company.get(ReportService.class).ledger("1930", YEAR, null, null));
        page(
                "balance sheet",
                small,
                large,
                company -> company.get(ReportService.class).balanceSheet(YEAR));
        page(
                "VAT preview",
                small,
                large,
                company -> company.get(VatReturnService.class).preview(QUARTER));
        page("entry list", small, large, company -> entries(company, ""));
        page("entries with a word that few have", small, large, company -> entries(company, SieText.RARE_WORD));
        page("entries with a word that half of them have", small, large, company -> entries(company, "faktura"));
        page("entries with two words", small, large, company -> entries(company, "faktura kund12"));
        page("an entry by its number", small, large, company -> entries(company, "SIE 77"));
    }

    /** As the database does by itself some time after so much has been written. */
    private static void analyse(CompanyOnStage company) {
        try (Connection connection = new Recorder(company.server).source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void entries(CompanyOnStage company, String search) {
        assertThat(company.get(EntryService.class)
                        .page(new EntryQuery(search), Keyset.FIRST)
                        .rows())
                .isNotEmpty();
    }

    private void page(String name, CompanyOnStage small, CompanyOnStage large, Consumer<CompanyOnStage> page) {
        results.share(
                name + ", large",
                "small",
                PAGES.of(() -> large.tell(() -> page.accept(large)), () -> small.tell(() -> page.accept(small))),
                Goal.atMost(1.5));
    }
}
