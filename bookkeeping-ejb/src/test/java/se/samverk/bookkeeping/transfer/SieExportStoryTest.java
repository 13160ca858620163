package se.samverk.bookkeeping.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.chart.BooksView;
import se.samverk.bookkeeping.sie.PlainSie;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** A year is given out as a file, which a reader that shares no code with the writer reads as the same ledger. */
@OnBothDatabases
class SieExportStoryTest {

    private static final String GOLDEN = "/se/samverk/bookkeeping/sie/fjallback-2026-q1-settled.se";
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Parameter
    TestDatabase database;

    private TransferOnStage company() {
        return new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));
    }

    private static List<BooksView.Year> years(TransferOnStage company) {
        return company.stage
                .ask(() -> company.stage.get(BooksService.class).status())
                .years();
    }

    private static byte[] export(TransferOnStage company, String yearId) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        company.stage.tell(() -> company.stage.get(SieExportService.class).write(yearId, file));
        return file.toByteArray();
    }

    private static byte[] export(TransferOnStage company) {
        return export(company, years(company).get(0).id());
    }

    /** Day, text, accounts, objects and amounts of each voucher, in the order of the file. */
    private static List<String> vouchers(PlainSie file) {
        List<List<String>> items = file.items().stream()
                .filter(item -> item.get(0).matches("#VER|#TRANS"))
                .toList();
        return items.stream()
                .map(item -> item.get(0).equals("#VER")
                        ? item.get(3) + " " + item.get(4)
                        : String.join(" ", item.subList(0, item.indexOf("⟧") + 2)))
                .toList();
    }

    @Test
    @DisplayName("B15: what is given out is read as the same ledger by a reader that shares no code with the writer")
    void roundTrip() {
        TransferOnStage fjallback = company();
        byte[] golden = TransferOnStage.resource(GOLDEN);
        fjallback.take(golden, true);

        PlainSie out = new PlainSie(export(fjallback));
        PlainSie in = new PlainSie(golden);

        assertThat(out.hasRightChecksum()).isTrue();
        assertThat(out.closing()).isEqualTo(in.closing()).isEqualTo(out.declaredClosing());
        assertThat(vouchers(out)).isEqualTo(vouchers(in));
        assertThat(out.labels())
                .containsSequence("#FLAGGA", "#KSUMMA", "#PROGRAM", "#FORMAT", "#GEN", "#SIETYP", "#FTYP", "#ORGNR");
    }

    @Test
    @DisplayName(
            "B14, B15: books that go out and into another company come to the same, month by month, and go out alike again")
    void cycle() {
        TransferOnStage fjallback = company();
        fjallback.take(TransferOnStage.resource(GOLDEN), true);
        byte[] first = export(fjallback);

        TransferOnStage other = company();
        String id = other.take(first, true);

        assertThat(other.differences(id)).isEmpty();
        for (YearMonth month = JANUARY; !month.isAfter(DECEMBER); month = month.plusMonths(1)) {
            assertThat(other.balances(month, month)).isEqualTo(fjallback.balances(month, month));
        }
        assertThat(other.view(id).settlements()).isOne();
        assertThat(new PlainSie(export(other)).items()).isEqualTo(new PlainSie(first).items());
    }

    @Test
    @DisplayName("B15: a later year tells the one before, and only its own entries")
    void twoYears() {
        TransferOnStage norr = company();
        norr.take(TransferOnStage.HEAD + "#IB 0 1930 5.00\n#IB 0 2099 -5.00\n" + voucher(1, "20260301"));
        norr.take(TransferOnStage.HEAD.replace("2026", "2027") + "#IB 0 1930 15.00\n" + voucher(1, "20270301")
                + voucher(2, "20270302"));

        PlainSie out = new PlainSie(export(norr, years(norr).get(1).id()));

        assertThat(out.items())
                .contains(
                        List.of("#IB", "0", "1930", "15.00"),
                        List.of("#UB", "0", "1930", "35.00"),
                        List.of("#RES", "0", "3001", "-20.00"),
                        List.of("#IB", "-1", "1930", "5.00"),
                        List.of("#UB", "-1", "1930", "15.00"),
                        List.of("#RES", "-1", "3001", "-10.00"));
        assertThat(vouchers(out).stream().filter(line -> line.startsWith("2027")))
                .hasSize(2);
        assertThat(vouchers(out)).noneMatch(line -> line.startsWith("2026"));
    }

    private static String voucher(int number, String day) {
        return "#VER A %d %s \"Ver\" %s \"Eva\"\n{\n#TRANS 1930 {1 \"10\" 6 \"P7\"} 10.00\n#TRANS 3001 {} -10.00\n}\n"
                .formatted(number, day, day);
    }

    @Test
    @DisplayName(
            "B15: more entries than are read at a time come in their order, with objects, days of registration and signatures")
    void manyEntries() {
        TransferOnStage norr = company();
        norr.take(TransferOnStage.HEAD
                + String.join(
                        "",
                        IntStream.rangeClosed(1, 1_203)
                                .mapToObj(number -> voucher(number, "20260301"))
                                .toList()));

        List<List<String>> vouchers = new PlainSie(export(norr))
                .items().stream().filter(item -> item.get(0).equals("#VER")).toList();

        assertThat(vouchers).hasSize(1_203);
        assertThat(vouchers.get(1_202)).isEqualTo(List.of("#VER", "SIE", "1203", "20260301", "Ver", "20260301", "Eva"));
        assertThat(new PlainSie(export(norr)).items())
                .contains(List.of("#TRANS", "1930", "⟦", "1", "10", "6", "P7", "⟧", "10.00"));
    }

    @Test
    @DisplayName(
            "B15: the file is called by customer number and year, taking it is on record, other companies' are not found")
    void nameAndRecord() {
        TransferOnStage norr = company();
        norr.take(TransferOnStage.HEAD.replace("Försäljning", "Försäljning €") + voucher(1, "20260301"));
        String year = years(norr).get(0).id();

        assertThat(norr.stage.ask(() -> norr.stage.get(SieExportService.class).fileName(year)))
                .matches("\\d{8}-2026-01-01-2026-12-31\\.se");
        export(norr);

        assertThat(norr.stage.server.audit(norr.stage.company, year))
                .extracting(row -> row[0])
                .containsExactly("SIE_EXPORTED");
        TransferOnStage syd = company();
        Refused.with(CommonError.NOT_FOUND, () -> export(syd, year));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> syd.stage.ask(() -> syd.stage.get(SieExportService.class).fileName(year)));
    }
}
