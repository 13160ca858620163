package se.samverk.bookkeeping.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.party.PartyForm;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The supplier invoices of the made-up bicycle shop: the ledger that other programs worked out, and its account day by day. */
@OnBothDatabases
class GoldenSuppliersTest {

    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    /** What an invoice is posted on, and what of its VAT stands on it: of the import it is paid to the customs. */
    private static final Map<String, List<LineForm>> LINES = Map.of(
            "NG-2026-03", List.of(line("4010", null, null)),
            "RE-40017", List.of(line("4515", null, null)),
            "CL-7781", List.of(line("4535", null, null)),
            "BT-112", List.of(line("4425", null, null)),
            "FF-2026-9", List.of(line("4545", null, "0")),
            "SF-5520", List.of(line("1730", null, null)),
            "SK-801", List.of(line("4010", "2000", "240"), line("4010", "1500", "90")),
            "FR-2291", List.of(line("6530", null, null)));

    @Parameter
    TestDatabase database;

    private BooksWithSuppliers books;
    private final Map<String, String> invoices = new HashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    private static LineForm line(String account, String amount, String vat) {
        return BooksWithSuppliers.line(account, amount, vat);
    }

    private static JsonObject json(String file) {
        try (InputStream stream = GoldenSuppliersTest.class.getResourceAsStream(file);
                JsonReader reader = Json.createReader(stream)) {
            return reader.readObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @BeforeEach
    void register() {
        books = new BooksWithSuppliers(Database.of(database, getClass()));
        books.norr.server.inTransaction(() -> books.norr
                .get(Balances.class)
                .setOpening(books.norr.company, Map.of("2440", Amount.of("-46875.00"), "1930", Amount.of("46875.00"))));
        JsonObject golden = json("supplier-invoices.json");
        golden.getJsonArray("open2025").getValuesAs(JsonObject.class).forEach(this::register);
        golden.getJsonArray("invoices").getValuesAs(JsonObject.class).forEach(this::register);
        golden.getJsonArray("payments").getValuesAs(JsonObject.class).forEach(this::pay);
    }

    private void happens(JsonObject something) {
        LocalDate day = LocalDate.parse(something.getString("date"));
        if (day.getYear() == END.getYear()) {
            days.addAll(List.of(day.minusDays(1), day));
        }
    }

    private void register(JsonObject invoice) {
        happens(invoice);
        String number = invoice.getString("reference");
        String supplier = books.supplier(
                new PartyForm(invoice.getString("supplier"), null, null, null, null, null, null, null), "4010");
        invoices.put(
                number,
                books.register(new InvoiceForm(
                        supplier,
                        false,
                        number,
                        LocalDate.parse(invoice.getString("date")),
                        LocalDate.parse(invoice.getString("due")),
                        null,
                        invoice.getString("foreign", invoice.getString("total")),
                        invoice.getString("currency", null),
                        invoice.getString("rateOfExchange", null),
                        null,
                        null,
                        null,
                        LINES.getOrDefault(number, List.of()),
                        List.of())));
    }

    private void pay(JsonObject payment) {
        happens(payment);
        String number = payment.getString("reference");
        String paid = number.equals("RE-40017") ? "46410.00" : null;
        books.pay(
                invoices.get(number),
                new PaymentForm(
                        LocalDate.parse(payment.getString("date")), payment.getString("amountClosed"), paid, null));
    }

    @Test
    @DisplayName("K30: the supplier ledger is the one that other programs worked out, with its ages")
    void ledger() {
        JsonObject expected = json("supplier-ledger-2026-03-31.json");

        SupplierLedger ledger = books.ledger(END);

        List<String> lines = new ArrayList<>();
        for (JsonObject item : expected.getJsonArray("items").getValuesAs(JsonObject.class)) {
            lines.add(String.join(
                    " ",
                    item.getString("invoice"),
                    item.getString("party"),
                    item.getString("due"),
                    item.getString("open"),
                    item.getInt("daysOverdue") + "",
                    item.getString("bucket").equals("1-30") ? "TO_30" : "NOT_DUE"));
        }
        assertThat(ledger.items())
                .extracting(item -> String.join(
                        " ",
                        item.number(),
                        item.supplier(),
                        item.dueOn().toString(),
                        item.open().toString(),
                        item.daysOverdue() + "",
                        item.band().name()))
                .containsExactlyElementsOf(lines);
        assertThat(ledger.total()).isEqualTo(new BigDecimal(expected.getString("total")));
        assertThat(ledger.account()).isEqualTo(new BigDecimal(expected.getString("account2440")));
        assertThat(ledger.bands().get(AgeBand.TO_30)).isEqualByComparingTo("3830.00");
        assertThat(ledger.bands().get(AgeBand.NOT_DUE)).isEqualByComparingTo("7812.50");
    }

    @Test
    @DisplayName(
            "K30: on every day on which something happens, and the day before, the ledger is what its account holds")
    void everyDay() {
        for (LocalDate day : days) {
            SupplierLedger ledger = books.ledger(day);

            assertThat(ledger.difference()).as(day.toString()).isEqualByComparingTo("0");
            assertThat(ledger.total()).as(day.toString()).isEqualByComparingTo(ledger.account());
        }
    }
}
