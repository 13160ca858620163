package se.samverk.log;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverk.shared.SearchWords;
import se.samverk.shared.Time;

/**
 * Which rows of the record are wanted; what is null is not asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param person the beginning of a name in who did it
 * @param action what was done, as it is recorded; until version 1.0 the service stood behind it
 * @param client words that a client is found by, or its number
 */
public record LogQuery(LocalDate from, LocalDate to, String person, String action, String client) {

    public static final LogQuery ALL = new LogQuery(null, null, null, null, null);

    private static final char ESCAPE = '!';

    private static final String HAS_WORD = """
            k.id in (
                select w%1$d.id from Client w%1$d
                join w%1$d.words t%1$d
                where t%1$d.bureauId = :reader
                    and t%1$d.word like :word%1$d escape '!')
            """;

    String conditions() {
        StringBuilder where = new StringBuilder();
        add(where, from, "a.happenedAt >= :from");
        add(where, to, "a.happenedAt < :to");
        add(where, person, "(lower(a.userName) like :person escape '!' or lower(a.userName) like :surname escape '!')");
        add(where, action, "(a.action = :action or a.action like :service escape '!')");
        add(where, client, "(k.number = :number" + ofWords() + ")");
        return where.toString();
    }

    private String ofWords() {
        return IntStream.range(0, SearchWords.ofSearch(client).size())
                .mapToObj(HAS_WORD::formatted)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" and "), all -> all.isEmpty() ? "" : " or " + all));
    }

    private static void add(StringBuilder where, Object asked, String condition) {
        if (asked != null) {
            where.append(" and ").append(condition);
        }
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (from != null) {
            query.setParameter("from", from.atStartOfDay(Time.ZONE).toInstant());
        }
        if (to != null) {
            query.setParameter("to", to.plusDays(1).atStartOfDay(Time.ZONE).toInstant());
        }
        if (person != null) {
            query.setParameter("person", beginning(person));
            query.setParameter("surname", "% " + beginning(person));
        }
        if (action != null) {
            query.setParameter("action", action);
            query.setParameter("service", escaped(action) + ":%");
        }
        if (client != null) {
            query.setParameter("number", client);
            List<String> words = SearchWords.ofSearch(client);
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, words.get(i) + "%");
            }
        }
        return query;
    }

    private static String beginning(String text) {
        return escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    private static String escaped(String text) {
        return text.replaceAll("[%_" + ESCAPE + "]", ESCAPE + "$0");
    }
}
