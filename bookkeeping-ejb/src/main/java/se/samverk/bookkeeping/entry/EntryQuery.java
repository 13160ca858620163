package se.samverk.bookkeeping.entry;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.PlainText;
import se.samverk.shared.SearchWords;

/**
 * Which entries a list shows.
 *
 * @param search how words of the text or the counterparty begin, or the series and number of one; empty for all
 * @param byWords whether it asks for words also where it could be a series and a number, as in <i>maj 2026</i>
 */
public record EntryQuery(String search, boolean byWords) {

    private static final Pattern NAME = Pattern.compile("([\\p{L}\\d]{1,4}) (\\d{1,9})|(\\p{L}{1,4})(\\d{1,9})");

    /** The years lead to the index that keeps a number unique. */
    private static final String IS_CALLED = """
             and e.series = :series and e.number = :number
                and e.fiscalYearId in (select y.id from FiscalYear y where y.companyId = :company)
            """;

    private static final String HAS_WORD = """
             and e.id in (
                select w%1$d.entryId from EntryWord w%1$d
                where w%1$d.companyId = :company and w%1$d.word >= :word%1$d and w%1$d.word < :beyond%1$d)
            """;

    /** No word has it: what follows a beginning comes before the beginning and this. */
    private static final String LAST_CHARACTER = "\uffff";

    public EntryQuery {
        search = PlainText.seen(search);
    }

    public EntryQuery(String search) {
        this(search, false);
    }

    /** Whether it asks for a series and a number. */
    boolean isName() {
        return name().matches();
    }

    /** The same for the words, where no entry is called so. */
    EntryQuery asWords() {
        return new EntryQuery(search, true);
    }

    /** What a query of entries {@code e} adds to its conditions; it has the company as one already. */
    String condition() {
        if (isName()) {
            return IS_CALLED;
        }
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < words().size(); i++) {
            condition.append(HAS_WORD.formatted(i));
        }
        return condition.toString();
    }

    /** Sets the parameters of the {@link #condition}. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        Matcher name = name();
        if (name.matches()) {
            boolean apart = name.group(1) != null;
            return query.setParameter("series", name.group(apart ? 1 : 3))
                    .setParameter("number", Integer.valueOf(name.group(apart ? 2 : 4)));
        }
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i)).setParameter("beyond" + i, words.get(i) + LAST_CHARACTER);
        }
        return query;
    }

    /** The series and number that it asks for; nothing matches where it asks for text. */
    private Matcher name() {
        return NAME.matcher(byWords ? "" : search.toUpperCase(Locale.ROOT));
    }

    private List<String> words() {
        return SearchWords.ofSearch(search);
    }
}
