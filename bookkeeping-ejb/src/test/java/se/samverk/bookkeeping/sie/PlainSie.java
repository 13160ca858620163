package se.samverk.bookkeeping.sie;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as another program would read it: strictly, by the specification alone, and sharing no code with what the product
 * reads and writes. It knows lines and fields, the sum of each account and the check sum.
 */
public final class PlainSie {

    private static final Charset PC8 = Charset.forName("IBM437");
    private static final Pattern TOKEN = Pattern.compile("\"((?:\\\\\"|[^\"])*)\"|([{}])|([^\\s{}\"]+)");

    /** Braces around lists and rows, told from those within a text by characters that no file has. */
    private static final Map<String, String> BRACES = Map.of("{", "⟦", "}", "⟧");

    private final List<List<String>> records = new ArrayList<>();

    public PlainSie(byte[] file) {
        for (String line : new String(file, PC8).split("\r?\n")) {
            if (!line.isBlank()) {
                records.add(tokens(line));
            }
        }
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            tokens.add(
                    token.group(1) != null
                            ? token.group(1).replace("\\\"", "\"")
                            : BRACES.getOrDefault(token.group(), token.group()));
        }
        // A field at the end that says nothing may be left out.
        while (tokens.get(tokens.size() - 1).isEmpty()) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
    }

    /** Whether both have the same records, but for their order before balances and vouchers, and who wrote them when. */
    public static Predicate<PlainSie> sameBooksAs(PlainSie other) {
        return file -> file.head().equals(other.head()) && file.items().equals(other.items());
    }

    public List<List<String>> head() {
        return records.stream()
                .filter(record -> !isItem(record) && !record.get(0).matches("#PROGRAM|#GEN|#KSUMMA"))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    public List<List<String>> items() {
        return records.stream().filter(PlainSie::isItem).toList();
    }

    private static boolean isItem(List<String> record) {
        return record.get(0).matches("#IB|#UB|#RES|#OIB|#OUB|#PSALDO|#PBUDGET|#VER|#TRANS|#RTRANS|#BTRANS|[⟦⟧]");
    }

    public List<String> labels() {
        return records.stream().map(record -> record.get(0)).distinct().toList();
    }

    /** What each account comes to by opening balance and rows of this year. */
    public Map<String, BigDecimal> closing() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (List<String> record : records) {
            if (record.get(0).equals("#IB") && record.get(1).equals("0")) {
                sums.merge(record.get(2), new BigDecimal(record.get(3)), BigDecimal::add);
            } else if (record.get(0).equals("#TRANS")) {
                int amount = record.indexOf("⟧") + 1;
                sums.merge(record.get(1), new BigDecimal(record.get(amount)), BigDecimal::add);
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** What the file says of itself: the balances and results at its end. */
    public Map<String, BigDecimal> declaredClosing() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        records.stream()
                .filter(record ->
                        record.get(0).matches("#UB|#RES") && record.get(1).equals("0"))
                .forEach(record -> sums.put(record.get(2), new BigDecimal(record.get(3))));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** Section 10, bit by bit. */
    public boolean hasRightChecksum() {
        long sum = 0xFFFFFFFFL;
        List<String> labels = records.stream().map(record -> record.get(0)).toList();
        int begin = labels.indexOf("#KSUMMA");
        int end = labels.lastIndexOf("#KSUMMA");
        for (List<String> record : records.subList(begin + 1, end)) {
            for (byte each : String.join("", record).replaceAll("[⟦⟧]", "").getBytes(PC8)) {
                sum ^= each & 0xFF;
                for (int bit = 0; bit < 8; bit++) {
                    sum = (sum & 1) == 1 ? sum >>> 1 ^ 0xEDB88320L : sum >>> 1;
                }
            }
        }
        return begin < end && records.get(end).get(1).equals(Long.toString(sum ^ 0xFFFFFFFFL));
    }
}
