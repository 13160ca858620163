package se.samverk.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text: as it stands, and by its words as labels are compared.
 *
 * @param words in their order, without accents, since recognition takes å for a
 */
record TextLine(String text, List<Word> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d|]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final int FEWEST_LETTERS = 2;

    /** A word, and where it begins and ends. */
    record Word(String plain, int begin, int end) {}

    static TextLine of(String line) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(new Word(plain(matcher.group()), matcher.start(), matcher.end()));
        }
        return new TextLine(line, words);
    }

    /** Small letters without accents; within a word recognition takes letters for digits: T0ta1t. */
    private static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e')
                .replace('ü', 'u');
        boolean ofLetters = LETTERS.matcher(small).results().count() >= FEWEST_LETTERS;
        return ofLetters
                ? small.replace('0', 'o')
                        .replace('1', 'l')
                        .replace('|', 'l')
                        .replace('5', 's')
                        .replace('8', 'b')
                : small;
    }

    boolean has(Label label) {
        return label.endIn(this) >= 0;
    }

    /** How many letters there are. */
    long letters() {
        return LETTERS.matcher(text).results().count();
    }
}
