package se.samverk.log;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Locale;
import se.samverk.shared.Time;

/**
 * Which rows of the record are wanted; what is null is not asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param person the beginning of a name in who did it
 * @param action what was done, as it is recorded; until version 1.0 the service stood behind it
 * @param client the beginning of a client's name, or its number
 */
public record LogQuery(LocalDate from, LocalDate to, String person, String action, String client) {

    public static final LogQuery ALL = new LogQuery(null, null, null, null, null);

    private static final char ESCAPE = '!';

    String conditions() {
        StringBuilder where = new StringBuilder();
        add(where, from, "a.happenedAt >= :from");
        add(where, to, "a.happenedAt < :to");
        add(where, person, "(lower(a.userName) like :person escape '!' or lower(a.userName) like :surname escape '!')");
        add(where, action, "(a.action = :action or a.action like :service escape '!')");
        add(where, client, "(lower(k.name) like :client escape '!' or k.number = :number)");
        return where.toString();
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
            query.setParameter("client", beginning(client));
            query.setParameter("number", client);
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
