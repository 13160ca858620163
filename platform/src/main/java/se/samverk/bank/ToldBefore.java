package se.samverk.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.shared.Amount;
import se.samverk.statement.StatementRow;

/**
 * Rows that are there already as another format tells them: the pages of many banks give no reference, and other words than a
 * statement. They are the same by day and amount where a file tells the whole day as it is there, or where the words agree;
 * elsewhere somebody has to say. Rows that both have a reference of the bank are never the same by anything else.
 */
final class ToldBefore {

    /** Shorter texts stand in many others. */
    private static final int SHORTEST = 5;

    /** What the bank has booked at once, as a file tells it. */
    private record Told(List<String> keys, LocalDate day, Amount amount, boolean referenced, String text) {}

    /** The same as it is there. */
    private record There(String rowId, LocalDate day, Amount amount, boolean referenced, String text) {

        private boolean mayBe(Told told) {
            return day.equals(told.day()) && amount.equals(told.amount()) && !(referenced && told.referenced());
        }

        private boolean isAlike(Told told) {
            String one = plain(text);
            String other = plain(told.text());
            return one.equals(other)
                    || Math.min(one.length(), other.length()) >= SHORTEST
                            && (one.contains(other) || other.contains(one));
        }
    }

    private final List<There> there;
    private final Set<LocalDate> wholeDays;

    /**
     * @param file all rows of the file, by their keys
     * @param there all rows of its days that count
     */
    ToldBefore(Map<String, StatementRow> file, List<BankRow> there) {
        this.wholeDays = wholeDays(told(file), there(there));
        Set<String> references =
                file.values().stream().map(StatementRow::bankReference).collect(Collectors.toSet());
        this.there = there(there.stream()
                .filter(row -> !file.containsKey(row.rowKey())
                        && (row.bankReference() == null || !references.contains(row.bankReference())))
                .toList());
    }

    private static List<Told> told(Map<String, StatementRow> rows) {
        Map<String, List<Map.Entry<String, StatementRow>>> bookings = rows.entrySet().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getValue().part() == 0
                                ? row.getKey()
                                : booking(row.getValue().day(), row.getValue().bankReference()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return bookings.values().stream()
                .map(booking -> new Told(
                        booking.stream().map(Map.Entry::getKey).toList(),
                        booking.get(0).getValue().day(),
                        Amount.sum(booking.stream()
                                .map(row -> row.getValue().amount())
                                .toList()),
                        booking.get(0).getValue().bankReference() != null,
                        booking.get(0).getValue().text()))
                .toList();
    }

    private static List<There> there(List<BankRow> rows) {
        Map<String, List<BankRow>> bookings = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.isPart() ? booking(row.bookedOn(), row.bankReference()) : row.id(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return bookings.values().stream()
                .map(booking -> new There(
                        booking.get(0).id(),
                        booking.get(0).bookedOn(),
                        Amount.sum(booking.stream().map(BankRow::amount).toList()),
                        booking.get(0).bankReference() != null,
                        booking.get(0).description()))
                .toList();
    }

    private static String booking(LocalDate day, String reference) {
        return day + "|" + reference;
    }

    /** The days of which the file tells the same amounts, each as often, as are there. */
    private static Set<LocalDate> wholeDays(List<Told> told, List<There> there) {
        Map<LocalDate, Map<Amount, Long>> ofFile = counts(told, Told::day, Told::amount);
        Map<LocalDate, Map<Amount, Long>> known = counts(there, There::day, There::amount);
        Set<LocalDate> whole = new HashSet<>(ofFile.keySet());
        whole.removeIf(day -> !ofFile.get(day).equals(known.get(day)));
        return whole;
    }

    private static <T> Map<LocalDate, Map<Amount, Long>> counts(
            List<T> bookings, Function<T, LocalDate> day, Function<T, Amount> amount) {
        return bookings.stream()
                .collect(Collectors.groupingBy(day, Collectors.groupingBy(amount, Collectors.counting())));
    }

    /**
     * Takes away those that are there.
     *
     * @return by the keys of those that may be there: which rows they may be
     */
    Map<String, String> removeFrom(Map<String, StatementRow> rows) {
        List<There> free = new ArrayList<>(there);
        List<Told> left = new ArrayList<>();
        for (Told told : told(rows)) {
            if (!take(told, free, There::isAlike)) {
                left.add(told);
            } else {
                rows.keySet().removeAll(told.keys());
            }
        }
        Map<String, String> perhaps = new HashMap<>();
        for (Told told : left) {
            if (wholeDays.contains(told.day()) && take(told, free, (row, same) -> true)) {
                rows.keySet().removeAll(told.keys());
            } else {
                free.stream()
                        .filter(row -> row.mayBe(told))
                        .findFirst()
                        .ifPresent(row -> told.keys().forEach(key -> perhaps.put(key, row.rowId())));
            }
        }
        return perhaps;
    }

    private static boolean take(Told told, List<There> free, BiPredicate<There, Told> isSame) {
        return free.stream()
                .filter(row -> row.mayBe(told) && isSame.test(row, told))
                .findFirst()
                .map(free::remove)
                .orElse(false);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
