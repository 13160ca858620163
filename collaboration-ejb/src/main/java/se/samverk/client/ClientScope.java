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

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    WorkedFor workedFor;

    /**
     * What a query adds to its conditions.
     *
     * @param clientId how the query names the id of a client
     */
    public String of(String clientId) {
        return isRestricted() ? " and " + workedFor.condition(clientId, ":scopeUser", ":scopeDay") : "";
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
