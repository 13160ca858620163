package se.samverk.bookkeeping.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;

/**
 * The first quarter of a made-up bicycle shop: 114 entries as they were made, and what comes of them, worked out by other
 * programs.
 */
public final class GoldenBooks {

    public final BooksOnStage books;

    public GoldenBooks(Database database) {
        books = new BooksOnStage(database).opened();
        books.server.inTransaction(() -> lines("accounts.csv")
                .forEach(cells -> books.chart()
                        .add(
                                books.company,
                                AccountForm.of(cells[0], cells[1], cells.length > 2 ? cells[2] : null, null))));
        JsonObject opening = json("opening-balances.json").asJsonObject();
        books.server.inTransaction(() -> books.balances()
                .setOpening(
                        books.company,
                        opening.keySet().stream()
                                .collect(Collectors.toMap(
                                        account -> account, account -> Amount.of(opening.getString(account))))));
    }

    /** Posts the entries of the quarter. */
    public void postAll() {
        Map<String, String> ids = new HashMap<>();
        JsonArray entries = json("entries.json").asJsonObject().getJsonArray("entries");
        for (JsonObject entry : entries.getValuesAs(JsonObject.class)) {
            ids.put(entry.getString("id"), post(entry, ids));
        }
    }

    private String post(JsonObject entry, Map<String, String> ids) {
        LocalDate day = LocalDate.parse(entry.getString("date"));
        if (entry.containsKey("reverses")) {
            String wrong = ids.get(entry.getString("reverses"));
            return books.server.inTransaction(() -> books.ledger().reverse(books.by, wrong, day));
        }
        List<NewLine> lines = entry.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> NewLine.of(line.getString("account"), Amount.of(line.getString("amount"))))
                .toList();
        return books.post(new NewEntry(
                entry.getString("series"), day, EntryKind.ORDINARY, entry.getString("text"), null, null, null, lines));
    }

    public static JsonStructure json(String file) {
        try (InputStream stream = GoldenBooks.class.getResourceAsStream("golden/" + file);
                JsonReader reader = Json.createReader(stream)) {
            JsonValue read = reader.readValue();
            return (JsonStructure) read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a table after its headings. */
    public static Stream<String[]> lines(String file) {
        try (InputStream stream = GoldenBooks.class.getResourceAsStream("golden/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
