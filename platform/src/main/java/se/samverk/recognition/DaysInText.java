package se.samverk.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days in a line, as Swedish papers write them: 2026-01-07, 20260107, 26-01-07, 07.01.2026, 7/1 2026, 7 jan. 2026. */
final class DaysInText {

    private static final String YEAR = "([2Z][0Oo][\\dOo]{2})";
    private static final String TWO = "([\\dOolI]{2})";
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)" + YEAR + "\\s?[-./\\u2010-\\u2015\\u2212]\\s?"
            + TWO + "\\s?[-./\\u2010-\\u2015\\u2212]\\s?" + TWO + "(?!\\d)");
    private static final Pattern TOGETHER = Pattern.compile("(?<![\\d-])(20\\d{2})(\\d{2})(\\d{2})(?![\\d-])");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![\\d-])(\\d{2})-(\\d{2})-(\\d{2})(?![\\d-])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})\\s?([-./])\\s?(\\d{1,2})\\s?([-./ ])\\s?(20\\d{2})(?!\\d)");
    private static final Pattern NAMED =
            Pattern.compile("(?<!\\d)(\\d{1,2})[.:]?\\s?(?:e\\s)?(\\p{L}{3,9})\\.?,?\\s(20\\d{2})(?!\\d)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec");

    private DaysInText() {}

    /**
     * A day, and where it begins.
     *
     * @param other the day that the same digits are elsewhere: the month first, or the year last; null for none
     */
    record Found(LocalDate day, int begin, LocalDate other) {}

    static List<Found> in(String line) {
        List<Found> found = new ArrayList<>();
        YEAR_FIRST.matcher(line).results().forEach(day -> add(found, day, 1, 2, 3));
        TOGETHER.matcher(line).results().forEach(day -> add(found, day, 1, 2, 3));
        SHORT_YEAR.matcher(line).results().forEach(day -> add(found, day, read(day, 1, 2, 3), read(day, 3, 2, 1)));
        DAY_FIRST
                .matcher(line)
                .results()
                .forEach(day -> add(found, day, read(day, 5, 3, 1), isOfOneSign(day) ? read(day, 5, 1, 3) : null));
        NAMED.matcher(line)
                .results()
                .forEach(day -> month(day.group(2))
                        .flatMap(month -> day(number(day.group(3)), month, number(day.group(1))))
                        .ifPresent(read -> found.add(new Found(read, day.start(), null))));
        found.sort(Comparator.comparingInt(Found::begin));
        return found;
    }

    /** Between points the day is first everywhere; between two other signs of a kind English papers write the month first. */
    private static boolean isOfOneSign(MatchResult parts) {
        return parts.group(2).equals(parts.group(4)) && !".".equals(parts.group(2));
    }

    private static void add(List<Found> found, MatchResult parts, int year, int month, int day) {
        add(found, parts, read(parts, year, month, day), null);
    }

    private static void add(List<Found> found, MatchResult parts, LocalDate day, LocalDate other) {
        if (day != null) {
            found.add(new Found(day, parts.start(), day.equals(other) ? null : other));
        }
    }

    private static LocalDate read(MatchResult parts, int year, int month, int day) {
        int named = number(parts.group(year));
        return day(named < 100 ? 2000 + named : named, number(parts.group(month)), number(parts.group(day)))
                .orElse(null);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace('Z', '2')
                .replace('O', '0')
                .replace('o', '0')
                .replace('l', '1')
                .replace('I', '1'));
    }

    /** By how it begins, in Swedish or English. */
    private static Optional<Integer> month(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String begun = MONTHS.get(i);
            boolean october = "o".equals(begun) && (small.startsWith("okt") || small.startsWith("oct"));
            boolean may = "ma".equals(begun) && (small.equals("maj") || small.equals("may"));
            if (october || may || begun.length() > 2 && small.startsWith(begun)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
