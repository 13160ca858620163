package se.samverk.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.caller.CurrentCaller;
import se.samverk.client.ClientScope;
import se.samverk.collaboration.Needs;
import se.samverk.shared.SearchWords;
import se.samverk.shared.Time;

/**
 * Which clients fit a {@link ClientQuery}: the one place for a page of the list, its counts and the
 * whole of it. Where in the list one is, is not part of it.
 */
@ApplicationScoped
public class ClientCriteria {

    /**
     * The number is the company's: it is told whole, and found on the index that keeps it unique.
     */
    private static final String CUSTOMER_NUMBER = "[0-9]{8}";

    private static final String OF_CUSTOMER =
            " or k.companyId in (select o%1$d.id from Company o%1$d where o%1$d.customerNumber = :customer%1$d)";

    private static final String HAS_WORD = """
            k.id in (
                select w%1$d.id from Client w%1$d
                join w%1$d.words t%1$d
                where t%1$d.bureauId = :own
                    and t%1$d.word like :word%1$d escape '!')
            """;

    @Inject
    Clock clock;

    @Inject
    ClientScope scope;

    @Inject
    Needs needs;

    @Inject
    CurrentCaller currentCaller;

    /** What a client named {@code k} has to fulfil; always one of the caller's, that it sees. */
    Conditions of(ClientQuery asked) {
        Conditions conditions = new Conditions(scope);
        conditions.add("k.bureauId = :own" + scope.of("k.id"), "own", ownId());
        addWords(conditions, SearchWords.ofSearch(asked.search()));
        addStatus(conditions, asked);
        addLacking(conditions, asked.filter());
        addAssignment(conditions, asked.filter());
        return conditions;
    }

    private String ownId() {
        return currentCaller.get().companyId();
    }

    private static void addWords(Conditions conditions, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String begun = HAS_WORD.formatted(i);
            boolean mayBeCustomer = words.get(i).matches(CUSTOMER_NUMBER);
            conditions.add(
                    mayBeCustomer ? "(" + begun + OF_CUSTOMER.formatted(i) + ")" : begun,
                    "word" + i,
                    words.get(i) + "%");
            conditions.set("customer" + i, mayBeCustomer ? words.get(i) : null);
        }
    }

    /** With one collaboration that has the state, or needs an action, and is in the service. */
    private void addStatus(Conditions conditions, ClientQuery asked) {
        String service = asked.filter().service();
        if (asked.status() == ClientStatus.NONE) {
            conditions.add("not exists (select fn.id from Collaboration fn where fn.openClientId = k.id)");
        }
        if (asked.state() == null && asked.status() != ClientStatus.ACTION && service == null) {
            return;
        }
        conditions.add("""
                exists (
                    select fs.id from Collaboration fs
                    where fs.bureauId = :own
                        and %s = k.id
                        %s
                        %s)
                """.formatted(
                        asked.state() == null ? "fs.openClientId" : "fs.clientId",
                        ofStatus(conditions, asked, "fs"),
                        service == null ? "" : "and fs.serviceCode = :service"));
        conditions.set("service", service);
    }

    /**
     * What a query on collaborations adds to its conditions for those in the state asked for, or
     * that need something of the caller.
     *
     * @param conditions get the values
     */
    String ofStatus(Conditions conditions, ClientQuery asked, String collaboration) {
        conditions.set("state", asked.state());
        if (asked.status() != ClientStatus.ACTION) {
            return asked.state() == null ? "" : " and " + collaboration + ".state = :state";
        }
        String needed = needs.condition(collaboration);
        needs.values().entrySet().stream()
                .filter(value -> needed.contains(":" + value.getKey()))
                .forEach(value -> conditions.set(value.getKey(), value.getValue()));
        return " and " + needed;
    }

    private static void addLacking(Conditions conditions, ClientFilter filter) {
        if (filter.lacking() != null) {
            conditions.add("""
                    not exists (
                        select fl.id from Collaboration fl
                        where fl.openClientId = k.id
                            and fl.serviceCode = :lacking)
                    """, "lacking", filter.lacking());
        }
    }

    private void addAssignment(Conditions conditions, ClientFilter filter) {
        if (filter.responsibleId() == null && filter.kind() == null) {
            return;
        }
        conditions.add(
                """
                exists (
                    select fa.id from Assignment fa
                    where fa.clientId = k.id
                        and (fa.endsOn is null or fa.endsOn > :filterDay)
                        %s
                        %s)
                """.formatted(
                                filter.responsibleId() == null ? "" : "and fa.responsibleId = :responsible",
                                filter.kind() == null ? "" : "and fa.kind = :kind"),
                "filterDay",
                Time.today(clock));
        conditions.set("responsible", filter.responsibleId());
        conditions.set("kind", filter.kind());
    }

    /** Conditions as text for a query, and their parameters. */
    static final class Conditions {

        private final ClientScope scope;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();

        private Conditions(ClientScope scope) {
            this.scope = scope;
        }

        private void add(String condition, String parameter, Object value) {
            add(condition);
            set(parameter, value);
        }

        private void add(String condition) {
            text.append(text.isEmpty() ? "" : " and ").append(condition);
        }

        /** Null is no value: the condition does not ask for it. */
        private void set(String parameter, Object value) {
            if (value != null) {
                parameters.put(parameter, value);
            }
        }

        /** Stands behind {@code where}. */
        String text() {
            return text.toString();
        }

        /** Sets the parameters of the text; {@code own} is the caller's bureau. */
        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return scope.bind(query);
        }
    }
}
