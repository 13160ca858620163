package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.ledger.Entry;
import se.samverk.bookkeeping.ledger.GoldenBooks;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The VAT return of the made-up bicycle shop's quarter, as other programs worked it out. */
@OnBothDatabases
class GoldenVatTest {

    private static final VatPeriod QUARTER = VatPeriod.of(YearMonth.of(2026, 1), YearMonth.of(2026, 3));
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)>([^<]+)</");

    @Parameter
    TestDatabase database;

    private GoldenBooks golden;

    @BeforeEach
    void post() {
        golden = new GoldenBooks(Database.of(database, getClass()));
        golden.postAll();
    }

    private <T> T get(Class<T> type) {
        return golden.books.server.get(type);
    }

    private <T> T read(Supplier<T> what) {
        return golden.books.server.inTransaction(what);
    }

    private VatReturnView made() {
        String id = read(
                () -> get(VatFilings.class).make(golden.books.by, QUARTER, null).id());
        return read(() -> get(VatLists.class).view(new VatReturnRef(golden.books.company, id)));
    }

    @Test
    @DisplayName("B20: the boxes to the öre and as filed, the due day, and nothing that looks wrong")
    void boxes() {
        JsonObject expected = GoldenBooks.json("vat-2026-q1.json").asJsonObject();
        VatPreview preview = read(() -> get(VatPreviews.class).of(golden.books.company, QUARTER));

        VatReturnView made = made();

        JsonObject exact = expected.getJsonObject("boxesExact");
        JsonObject filed = expected.getJsonObject("boxes");
        assertThat(made.boxes().stream()
                        .filter(box -> !box.number().equals("49"))
                        .collect(Collectors.toMap(
                                VatReturnView.Box::number, box -> box.exact().toString())))
                .isEqualTo(exact.keySet().stream().collect(Collectors.toMap(box -> box, exact::getString)));
        assertThat(made.boxes().stream().collect(Collectors.toMap(VatReturnView.Box::number, VatReturnView.Box::filed)))
                .isEqualTo(
                        filed.keySet().stream().collect(Collectors.toMap(box -> box, box -> (long) filed.getInt(box))));
        assertThat(made.due()).isEqualTo(LocalDate.parse(expected.getString("due")));
        assertThat(preview.warnings()).isEmpty();
        assertThat(preview.toPay()).isEqualTo(made.toPay());
    }

    @Test
    @DisplayName("B20: the entry that settles the tax, on the period's last day in a series of its own")
    void settlement() {
        JsonObject expected = GoldenBooks.json("settlement.json").asJsonObject();

        String id = made().entryId();

        Entry entry = golden.books.entry(id);
        assertThat(entry.series() + entry.number()).isEqualTo("M1");
        assertThat(entry.day()).isEqualTo(LocalDate.parse(expected.getString("date")));
        assertThat(read(() -> golden.books.ledger().lines(id)))
                .extracting(line -> line.account() + " " + line.amount())
                .containsExactlyInAnyOrderElementsOf(
                        expected.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                                .map(line -> line.getString("account") + " " + Amount.of(line.getString("amount")))
                                .toList());
    }

    @Test
    @DisplayName("B20: the file for the Tax Agency, but for the number of the company")
    void file() throws IOException {
        VatReturnView made = made();

        byte[] file = read(() -> get(VatReturnFinder.class)
                .file(get(VatReturnFinder.class).get(new VatReturnRef(golden.books.company, made.id()))));

        List<String> elements = elements(file);
        assertThat(elements).first().asString().startsWith("OrgNr ");
        try (InputStream expected = GoldenBooks.class.getResourceAsStream("golden/momsdeklaration-2026-03.eskd.xml")) {
            List<String> theirs = elements(expected.readAllBytes());
            assertThat(elements.subList(1, elements.size())).isEqualTo(theirs.subList(1, theirs.size()));
        }
    }

    private static List<String> elements(byte[] file) {
        return ELEMENT.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .map((MatchResult element) ->
                        element.group(1) + " " + element.group(2).trim())
                .toList();
    }
}
