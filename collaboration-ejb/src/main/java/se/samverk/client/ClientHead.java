package se.samverk.client;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.shared.PlainText;
import se.samverk.table.TableRow;

/**
 * The row of a file that names its columns, and which column holds what: by the words that the bureau
 * has chosen before, then by those that programs are known to use. A title may stand above it.
 */
final class ClientHead {

    /** How far down a head is looked for. */
    static final int DEEPEST = 20;

    /** The heads of what is given out: the client list, and until version 1.1 the rows to correct of an import. */
    static final Set<List<String>> OWN = Set.of(
            List.of("Kundnr", "Namn", "Organisationsnummer", "Kontaktperson", "E-post", "Språk", "Tjänster"),
            List.of("Client no.", "Name", "Organisation number", "Contact person", "E-mail", "Language", "Services"),
            List.of("kundnr", "namn", "orgnr", "kontaktperson", "epost", "sprak", "fel"));

    private static final int CHOSEN = -1;

    /** What has no word is known by its place: in the next file another column may stand there. */
    private static final int BY_PLACE = Integer.MAX_VALUE - 1;

    private static final int LONGEST_WORD = 60;

    private final List<String> headings;
    private final List<String> keys;
    private final List<TableRow> below;
    private final Map<String, ClientColumn> ofBureau;
    private final Map<ClientColumn, Integer> columns = new EnumMap<>(ClientColumn.class);
    private final List<ClientColumn> doubled = new ArrayList<>();

    /**
     * @param rows those of a file, at least one
     * @param ofBureau the columns by the words that the bureau has chosen; null for one that is not read
     */
    ClientHead(List<TableRow> rows, Map<String, ClientColumn> ofBureau) {
        this.ofBureau = ofBureau;
        int place = place(rows, fit(ofBureau));
        this.headings = rows.get(place).cells();
        this.keys = keys(headings);
        this.below = rows.subList(place + 1, rows.size());
        Stream.of(ClientColumn.values()).forEach(this::find);
    }

    /** How many columns a row names. */
    static ToIntFunction<TableRow> fit(Map<String, ClientColumn> ofBureau) {
        return row -> (int) keys(row.cells()).stream()
                .map(key -> meaning(key, ofBureau))
                .filter(Objects::nonNull)
                .map(ClientColumn.Word::column)
                .distinct()
                .count();
    }

    /** The first row that names most; where none names any, the first of the widest. */
    private static int place(List<TableRow> rows, ToIntFunction<TableRow> fit) {
        int looked = Math.min(rows.size(), DEEPEST);
        boolean named = rows.stream().limit(looked).mapToInt(fit).anyMatch(count -> count > 0);
        ToIntFunction<TableRow> measure = named ? fit : row -> row.cells().size();
        int best = 0;
        for (int i = 1; i < looked; i++) {
            if (measure.applyAsInt(rows.get(i)) > measure.applyAsInt(rows.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** The words above the columns, each once: one that is there again gets its number, as does an empty one. */
    private static List<String> keys(List<String> headings) {
        Set<String> keys = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (String heading : headings) {
            String word = ClientColumn.key(heading);
            String cut = word.substring(0, Math.min(word.length(), LONGEST_WORD));
            String key = cut;
            for (int again = 2; key.isEmpty() || !keys.add(key); again++) {
                key = cut + "#" + (cut.isEmpty() ? inOrder.size() + 1 : again);
            }
            inOrder.add(key);
        }
        return inOrder;
    }

    private static ClientColumn.Word meaning(String key, Map<String, ClientColumn> ofBureau) {
        if (!ofBureau.containsKey(key)) {
            return ClientColumn.of(key.replaceFirst("#.*", ""));
        }
        ClientColumn chosen = ofBureau.get(key);
        return chosen == null ? null : new ClientColumn.Word(key, chosen, key.startsWith("#") ? BY_PLACE : CHOSEN);
    }

    private void find(ClientColumn column) {
        List<ClientColumn.Word> words =
                keys.stream().map(key -> meaning(key, ofBureau)).toList();
        int surest = words.stream()
                .filter(word -> isFor(word, column))
                .mapToInt(ClientColumn.Word::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Integer> places = IntStream.range(0, keys.size())
                .filter(i -> isFor(words.get(i), column) && words.get(i).rank() == surest)
                .boxed()
                .toList();
        List<Integer> filled = places.stream().filter(this::isFilled).toList();
        if (filled.size() > 1) {
            doubled.add(column);
        } else if (!places.isEmpty()) {
            columns.put(column, filled.isEmpty() ? places.get(0) : filled.get(0));
        }
    }

    private static boolean isFor(ClientColumn.Word word, ClientColumn column) {
        return word != null && word.column() == column;
    }

    private boolean isFilled(int place) {
        return below.stream().anyMatch(row -> !PlainText.seen(row.cell(place)).isEmpty());
    }

    /** Whether it is a client's row itself: the file has no head. */
    boolean isRowOfClient() {
        return columns.isEmpty()
                && doubled.isEmpty()
                && headings.stream().anyMatch(cell -> cell.contains("@") || cell.matches("(?s).*\\d{4}.*"));
    }

    /** Whether the product has written the file. */
    boolean isOwn() {
        return OWN.contains(headings);
    }

    /** The word above a column, by which it is known the next time. */
    String word(int column) {
        return keys.get(column);
    }

    /** All words that mean a column, also those that give way to a surer one. */
    List<String> words(ClientColumn column) {
        return keys.stream()
                .filter(key -> isFor(meaning(key, ofBureau), column))
                .toList();
    }

    List<String> headings() {
        return headings;
    }

    Map<ClientColumn, Integer> columns() {
        return columns;
    }

    List<ClientColumn> missing() {
        return Stream.of(ClientColumn.values())
                .filter(column -> column.isNeeded() && !columns.containsKey(column) && !doubled.contains(column))
                .toList();
    }

    List<ClientColumn> doubled() {
        return doubled;
    }

    List<TableRow> below() {
        return below;
    }
}
