package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Time;

/**
 * Which of its bureau's clients the caller sees (§5, first row): all, or, where the bureau has
 * chosen so, those with an assignment that goes on and that it is responsible for or takes part in,
 * and those it has registered itself as long as they have no assignment. Everything that a bureau
 * reads or changes about a client is looked for with this; it adds nothing for anybody else.
 */
@ApplicationScoped
public class ClientScope {

    // Not "member of", which leaves out who has no participants. Not "exists" either: EclipseLink
    // writes the values of its query into the statement on Derby, which refuses 1 for true.
    private static final String CONDITION =
            " and (%1$s in (select sa.clientId from Assignment sa left join sa.participantIds sp"
                    + " where sa.clientId = %1$s and (sa.endsOn is null or sa.endsOn > :scopeDay)"
                    + " and (sa.responsibleId = :scopeUser or sp = :scopeUser))"
                    + " or (%1$s not in (select sn.clientId from Assignment sn where sn.clientId = %1$s)"
                    + " and %1$s in (select sk.id from Client sk where sk.id = %1$s"
                    + " and sk.registeredById = :scopeUser)))";

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    /**
     * What a query adds to its conditions.
     *
     * @param clientId how the query names the id of a client
     */
    public String of(String clientId) {
        return isRestricted() ? CONDITION.formatted(clientId) : "";
    }

    /** Sets the parameters of {@link #of}. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (isRestricted()) {
            query.setParameter("scopeDay", Time.today(clock))
                    .setParameter("scopeUser", currentCaller.get().userId());
        }
        return query;
    }

    public boolean isRestricted() {
        return currentCaller.find().map(Caller::ownAssignmentsOnly).orElse(false);
    }
}
