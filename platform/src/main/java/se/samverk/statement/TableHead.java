package se.samverk.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.shared.PlainText;
import se.samverk.table.TableRow;

/** The row of a bank's table that names its columns, and which of them holds what. A title may stand above it. */
final class TableHead {

    /** How far down it is looked for. */
    private static final int DEEPEST = 20;

    private final Map<StatementColumn, List<Integer>> places;

    private TableHead(Map<StatementColumn, List<Integer>> places) {
        this.places = places;
    }

    /** The place of the row that names most columns; of none that names any, the first of the widest. */
    static int place(List<TableRow> rows, ColumnWords words) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < Math.min(rows.size(), DEEPEST); i++) {
            int named = fit(rows.get(i), words) * 1_000 + rows.get(i).cells().size();
            if (named > most) {
                most = named;
                best = i;
            }
        }
        return best;
    }

    /** How many columns a row names. */
    static int fit(TableRow row, ColumnWords words) {
        return of(row, words).places.size();
    }

    static TableHead of(TableRow row, ColumnWords words) {
        List<String> headings = row.cells().stream().map(ColumnWords::key).toList();
        Map<StatementColumn, List<Integer>> places = new EnumMap<>(StatementColumn.class);
        for (StatementColumn column : StatementColumn.values()) {
            List<Integer> found = find(column, headings, words);
            if (!found.isEmpty()) {
                places.put(column, found);
            }
        }
        return new TableHead(places);
    }

    private static List<Integer> find(StatementColumn column, List<String> headings, ColumnWords words) {
        List<Integer> chosen = words.word(column).stream()
                .flatMap(word -> IntStream.range(0, headings.size())
                        .filter(i -> headings.get(i).equals(word))
                        .boxed())
                .limit(1)
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<Integer> known = IntStream.range(0, headings.size())
                .filter(i -> column.rank(headings.get(i)) >= 0 && !words.isChosen(headings.get(i)))
                .boxed()
                .toList();
        if (column == StatementColumn.TEXT) {
            return known;
        }
        return known.stream()
                .min((one, other) -> column.rank(headings.get(one)) - column.rank(headings.get(other)))
                .map(List::of)
                .orElse(List.of());
    }

    boolean has(StatementColumn column) {
        return places.containsKey(column);
    }

    /** Whether rows can be read by it: a day, an amount, and something to know them by. */
    boolean isEnough() {
        boolean amount = has(StatementColumn.AMOUNT) || has(StatementColumn.IN) && has(StatementColumn.OUT);
        boolean about = has(StatementColumn.TEXT) || has(StatementColumn.COUNTERPARTY);
        return has(StatementColumn.DAY) && amount && about;
    }

    /** What stands in a column; empty for nothing. */
    String cell(TableRow row, StatementColumn column) {
        return PlainText.seen(cells(row, column).findFirst().orElse(""));
    }

    /** What stands in all columns of a kind, each once. */
    String joined(TableRow row, StatementColumn... columns) {
        List<String> texts = new ArrayList<>();
        for (StatementColumn column : columns) {
            cells(row, column)
                    .map(PlainText::seen)
                    .filter(text -> !text.isEmpty())
                    .forEach(texts::add);
        }
        return texts.stream().distinct().collect(Collectors.joining(" "));
    }

    private Stream<String> cells(TableRow row, StatementColumn column) {
        return places.getOrDefault(column, List.of()).stream().map(row::cell).filter(Objects::nonNull);
    }
}
