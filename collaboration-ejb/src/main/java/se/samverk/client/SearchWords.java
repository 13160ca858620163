package se.samverk.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts what is searched, and what is searched for, into the same words. */
public final class SearchWords {

    private static final int LONGEST_WORD = 120;
    private static final int MOST_TERMS = 5;
    private static final int TEN = 10;

    private SearchWords() {}

    /** The words a company is found by: those of its name, its number, its organisation number. */
    public static Set<String> of(String name, String number, String organisationNumber) {
        Set<String> words = ofText(name, number);
        String digits = organisationNumber.replaceAll("\\D", "");
        words.add(digits);
        // A person's is looked for without its century too.
        words.add(digits.substring(digits.length() - TEN));
        return words;
    }

    /** The words that anything else is found by; null is no text. */
    public static Set<String> ofText(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                words.addAll(split(text));
                words.addAll(split(joined(text)));
            }
        }
        return words;
    }

    /** Whether each word of a search begins one of these words, as the database asks it. */
    public static boolean fit(Collection<String> sought, Collection<String> words) {
        return sought.stream().allMatch(begun -> words.stream().anyMatch(word -> word.startsWith(begun)));
    }

    /** The words of a search, at most five; every one has to begin a word of what is found. */
    public static List<String> ofSearch(String search) {
        if (search == null || search.isBlank()) {
            return List.of();
        }
        return split(joined(search)).stream().limit(MOST_TERMS).toList();
    }

    /** Digits with a hyphen between them are one word, with or without it. */
    private static String joined(String text) {
        return text.replaceAll("(?<=\\d)[-+](?=\\d)", "");
    }

    private static List<String> split(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct()
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
