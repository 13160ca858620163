package se.samverk.lists;

import se.samverk.assignment.AssignmentKind;

/**
 * What narrows a client list besides words and a status; what is null asks for nothing. Something
 * that does not exist, or is another bureau's, fits no client.
 *
 * @param service clients with an open collaboration in this service; where a state or an action is
 *     asked for too, with one that is in it or needs it
 * @param lacking clients without an open collaboration in this service
 * @param responsibleId clients with an assignment that has not ended and that this employee is
 *     responsible for
 * @param kind clients with such an assignment of this kind; where a responsible is asked for too,
 *     the same assignment
 */
public record ClientFilter(String service, String lacking, String responsibleId, AssignmentKind kind) {

    public static final ClientFilter NONE = new ClientFilter(null, null, null, null);

    /** The same for clients with and without the service. */
    ClientFilter withAnyService() {
        return new ClientFilter(null, lacking, responsibleId, kind);
    }

    /** The same for clients without this service. */
    ClientFilter lacking(String serviceCode) {
        return new ClientFilter(service, serviceCode, responsibleId, kind);
    }
}
