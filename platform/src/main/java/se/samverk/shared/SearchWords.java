package se.samverk.shared;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts what is searched, and what is searched for, into the same words: the one place that decides
 * which letters are alike. Whoever changes it raises {@link StoredKeys#RULES}.
 */
public final class SearchWords {

    private static final int LONGEST_WORD = 120;
    private static final int MOST_TERMS = 5;
    private static final int TEN = 10;
    private static final String CENTURY_OF_ORGANISATIONS = "16";

    /** Of an e-mail address: what nearly all have in common finds nobody. */
    private static final Pattern TOP_LEVEL_DOMAIN = Pattern.compile("(@[^\\s@]+)\\.\\p{L}+(?!\\S)");

    private static final Transliterator PLAIN_LETTERS =
            Transliterator.getInstance("[^åäö] Latin-ASCII; [^åäö] NFD; [[:Mn:]&[:Zinh:]] Remove; NFC");

    private SearchWords() {}

    /** The words a company is found by: those of its organisation number and of what else tells of it. */
    public static Set<String> of(String organisationNumber, String... texts) {
        Set<String> words = ofText(texts);
        String digits = organisationNumber.replaceAll("\\D", "");
        if (digits.length() == TEN) {
            words.add(digits);
            // As the Tax Agency writes it where every number has twelve digits.
            words.add(CENTURY_OF_ORGANISATIONS + digits);
        } else {
            words.add(digits);
            // A person's is looked for without its century too.
            words.add(digits.substring(digits.length() - TEN));
        }
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
        String withoutTopLevel = TOP_LEVEL_DOMAIN.matcher(text).replaceAll("$1");
        return Arrays.stream(folded(withoutTopLevel).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct()
                .toList();
    }

    /** Without case, accents and strokes; å, ä and ö are letters of their own. */
    private static String folded(String text) {
        return PLAIN_LETTERS
                .transliterate(Normalizer2.getNFKCCasefoldInstance().normalize(text))
                .toLowerCase(Locale.ROOT);
    }
}
