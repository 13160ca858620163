package se.samverk.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.client.WorkedFor;

/** Who is responsible for an assignment that goes on, or takes part in it, works for its client. */
@ApplicationScoped
public class WorkedForByAssignment implements WorkedFor {

    // Not "member of", which leaves out who has no participants. Not "exists" either: EclipseLink
    // writes the values of its query into the statement on Derby, which refuses 1 for true.
    private static final String CONDITION = """
            (%1$s in (
                select sa.clientId from Assignment sa left join sa.participantIds sp
                where sa.clientId = %1$s and (sa.endsOn is null or sa.endsOn > %3$s)
                    and (sa.responsibleId = %2$s or sp = %2$s))
            or (%1$s not in (select sn.clientId from Assignment sn where sn.clientId = %1$s)
                and %1$s in (select sk.id from Client sk where sk.id = %1$s and sk.registeredById = %2$s)))
            """;

    @Override
    public String condition(String clientId, String user, String day) {
        return CONDITION.formatted(clientId, user, day);
    }
}
