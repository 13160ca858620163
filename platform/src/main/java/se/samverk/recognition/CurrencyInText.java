package se.samverk.recognition;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which currency the total of a paper is: by the sign that stands with that amount, not by any that stands somewhere. */
final class CurrencyInText {

    private static final String KRONOR = "SEK";
    private static final Pattern SIGN =
            Pattern.compile("(?<!\\p{L})(?:EUR|USD|GBP|NOK|DKK|CHF|SEK|kr|Kr|KR|kronor)(?!\\p{L})|[€$£]");

    private final List<TextLine> lines;

    CurrencyInText(List<TextLine> lines) {
        this.lines = lines;
    }

    private record Sign(String code, int begin) {}

    /**
     * Of a total, which may be null. Perhaps only, where two currencies stand with it, or another one somewhere and none with it.
     */
    Guess<String> of(BigDecimal total) {
        Set<String> signs = withAmount(total);
        if (signs.isEmpty()) {
            signs = withLabel();
        }
        if (!signs.isEmpty()) {
            String first = signs.iterator().next();
            return signs.size() > 1
                    ? Guess.perhaps(first)
                    : KRONOR.equals(first) ? Guess.sure(first) : Guess.likely(first);
        }
        Set<String> all = lines.stream()
                .flatMap(line -> signs(line).stream())
                .map(Sign::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (all.isEmpty() || all.equals(Set.of(KRONOR))) {
            return all.isEmpty() ? Guess.likely(KRONOR) : Guess.sure(KRONOR);
        }
        return Guess.perhaps(all.contains(KRONOR) ? KRONOR : all.iterator().next());
    }

    private Set<String> withAmount(BigDecimal total) {
        return total == null
                ? Set.of()
                : lines.stream()
                        .flatMap(line -> withAmount(line, total))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Signs stand all before their amounts or all behind them. */
    private static Stream<String> withAmount(TextLine line, BigDecimal total) {
        List<MoneyInText.Found> amounts = MoneyInText.in(line.text());
        List<Sign> signs = signs(line);
        if (signs.isEmpty()) {
            return Stream.empty();
        }
        boolean before =
                !amounts.isEmpty() && signs.get(0).begin() < amounts.get(0).begin();
        Stream.Builder<String> found = Stream.builder();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i).amount().compareTo(total) == 0) {
                int begin = amounts.get(i).begin();
                int from = before ? i == 0 ? 0 : amounts.get(i - 1).begin() : begin;
                int to = before
                        ? begin
                        : i + 1 == amounts.size()
                                ? line.text().length()
                                : amounts.get(i + 1).begin();
                Stream<Sign> near = signs.stream().filter(sign -> sign.begin() >= from && sign.begin() <= to);
                // The one that is next to the amount.
                Optional<Sign> next = before ? near.reduce((one, other) -> other) : near.findFirst();
                next.map(Sign::code).ifPresent(found);
            }
        }
        return found.build();
    }

    /** A label may name it where the amount stands below, or has lost its comma. */
    private Set<String> withLabel() {
        return lines.stream()
                .filter(line -> (line.has(Label.TO_PAY) || line.has(Label.TOTAL))
                        && MoneyInText.in(line.text()).isEmpty())
                .flatMap(line -> signs(line).stream())
                .map(Sign::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Sign> signs(TextLine line) {
        return SIGN.matcher(line.text())
                .results()
                .map(found -> new Sign(code(found), found.start()))
                .toList();
    }

    private static String code(MatchResult found) {
        return switch (found.group()) {
            case "€" -> "EUR";
            case "$" -> "USD";
            case "£" -> "GBP";
            case "kr", "Kr", "KR", "kronor" -> KRONOR;
            default -> found.group();
        };
    }
}
