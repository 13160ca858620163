package se.samverk.bookkeeping.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.bookkeeping.report.Statement.Kind;
import se.samverk.bookkeeping.report.Statement.Row;
import se.samverk.shared.Amount;
import se.samverk.shared.LocalText;

/** The rows of a statement as they are added up. Accounts with nothing in any column are left out. */
final class StatementRows {

    /** What a column says of an account. */
    @FunctionalInterface
    interface Figure {
        Amount of(String account);
    }

    private final Map<StatementGroup, List<Map.Entry<String, String>>> chart;
    private final List<Figure> columns;
    private final List<Row> rows = new ArrayList<>();
    private List<Amount> soFar;

    /** @param chart the accounts' names by their numbers */
    StatementRows(SortedMap<String, String> chart, List<Figure> columns) {
        this.chart = chart.entrySet().stream()
                .collect(Collectors.groupingBy(account -> StatementGroup.of(account.getKey())));
        this.columns = columns;
        this.soFar = Collections.nCopies(columns.size(), Amount.ZERO);
    }

    /** Whether there is anything to tell of the part. */
    boolean add(StatementGroup.Part part) {
        int before = rows.size();
        StatementGroup.of(part).forEach(this::add);
        return rows.size() > before;
    }

    private void add(StatementGroup group) {
        List<Row> its = chart.getOrDefault(group, List.of()).stream()
                .map(this::row)
                .filter(row -> row.figures().stream().anyMatch(figure -> !figure.isZero()))
                .toList();
        if (!its.isEmpty()) {
            List<Amount> sum = IntStream.range(0, columns.size())
                    .mapToObj(column -> Amount.sum(
                            its.stream().map(row -> row.figures().get(column)).toList()))
                    .toList();
            rows.add(new Row(Kind.GROUP, group.name(), ReportTexts.both("group." + group), sum));
            rows.addAll(its);
            soFar = plus(soFar, sum);
        }
    }

    private Row row(Map.Entry<String, String> account) {
        return new Row(
                Kind.ACCOUNT,
                account.getKey(),
                new LocalText(account.getValue(), account.getValue()),
                columns.stream().map(column -> column.of(account.getKey())).toList());
    }

    /** A line that no account stands under; left out where it says nothing. */
    void addLine(String key, List<Amount> figures) {
        if (figures.stream().anyMatch(figure -> !figure.isZero())) {
            rows.add(new Row(Kind.GROUP, key, ReportTexts.both("group." + key), figures));
            soFar = plus(soFar, figures);
        }
    }

    /** What all rows so far come to. */
    void addSum(String key) {
        rows.add(new Row(Kind.SUM, key, ReportTexts.both("sum." + key), soFar));
    }

    private static List<Amount> plus(List<Amount> one, List<Amount> other) {
        return IntStream.range(0, one.size())
                .mapToObj(column -> one.get(column).plus(other.get(column)))
                .toList();
    }

    List<Row> all() {
        return List.copyOf(rows);
    }

    List<Row> followedBy(StatementRows others) {
        return Stream.concat(rows.stream(), others.rows.stream()).toList();
    }
}
