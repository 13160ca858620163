package se.samverk.document;

import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.samverk.shared.PlainText;
import se.samverk.shared.SearchWords;

/**
 * Which documents are asked for.
 *
 * @param state null for all
 * @param text part of what it is or of a file's name, how words begin that stand on it, or the day on which it came, as 2026-11-27; null for all
 */
public record DocumentQuery(DocumentState state, String text) {

    private static final String HAS_WORD = """
             and d.id in (
                select w%1$d.documentId from DocumentWord w%1$d
                where w%1$d.companyId = :company and w%1$d.word >= :word%1$d and w%1$d.word < :beyond%1$d)
            """;

    /** No word has it: what follows a beginning comes before the beginning and this. */
    private static final String LAST_CHARACTER = "\uffff";

    public static final DocumentQuery ALL = new DocumentQuery(null, null);

    /** The day that the text is; null where it is none. */
    LocalDate day() {
        try {
            return LocalDate.parse(PlainText.seen(text));
        } catch (DateTimeException anythingElse) {
            return null;
        }
    }

    /** Whether a text is searched for. */
    boolean isOfText() {
        return !PlainText.seen(text).isEmpty() && day() == null;
    }

    /** What a query of documents {@code d} adds as another way to find one: all words stand on it, each as a word begins. */
    String hasWords() {
        if (words().isEmpty()) {
            return "";
        }
        StringBuilder condition = new StringBuilder(" or (1 = 1");
        for (int i = 0; i < words().size(); i++) {
            condition.append(HAS_WORD.formatted(i));
        }
        return condition.append(')').toString();
    }

    /** Sets the parameters of {@link #hasWords}. */
    void bindWords(TypedQuery<?> query) {
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i)).setParameter("beyond" + i, words.get(i) + LAST_CHARACTER);
        }
    }

    private List<String> words() {
        return SearchWords.ofSearch(text);
    }

    String pattern() {
        return "%"
                + PlainText.seen(text)
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
