package se.samverk.collaboration;

import se.samverk.assignment.AssignmentKind;

/**
 * What narrows a client list besides words and a state; what is null asks for nothing. Something
 * that does not exist, or is another bureau's, fits no client.
 *
 * @param service clients with an open collaboration in this service; where a state is asked for
 *     too, with one that is in it
 * @param lacking clients without an open collaboration in this service, or in any with {@link
 *     #EVERY_SERVICE}
 * @param responsibleId clients with an assignment that has not ended and that this employee is
 *     responsible for
 * @param kind clients with such an assignment of this kind; where a responsible is asked for too,
 *     the same assignment
 */
public record ClientFilter(
        String service, String lacking, String responsibleId, AssignmentKind kind) {

    /** No service is called so. */
    public static final String EVERY_SERVICE = "alla";

    public static final ClientFilter NONE = new ClientFilter(null, null, null, null);

    /** The same for clients with and without the service. */
    ClientFilter withAnyService() {
        return new ClientFilter(null, lacking, responsibleId, kind);
    }

    /** The same for clients without this service; who lacks every one lacks this, too. */
    ClientFilter lacking(String serviceCode) {
        if (EVERY_SERVICE.equals(lacking)) {
            return this;
        }
        return new ClientFilter(service, serviceCode, responsibleId, kind);
    }
}
