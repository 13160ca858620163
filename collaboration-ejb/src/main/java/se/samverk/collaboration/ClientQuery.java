package se.samverk.collaboration;

/**
 * What a bureau asks of its client list.
 *
 * @param search words that each begin a word of the name, the client number or the organisation
 *     number, or are the customer number; null for all
 * @param state only clients with a collaboration in this state; null for all
 * @param filter what else narrows the list
 * @param descending names from ö to a
 * @param after the cursor to go on from; null for the first page
 * @param backwards whether the page wanted is the one before the cursor
 */
public record ClientQuery(
        String search,
        State state,
        ClientFilter filter,
        boolean descending,
        String after,
        boolean backwards) {

    /** All clients, from the first. */
    public static final ClientQuery ALL = new ClientQuery(null, null, false, null, false);

    /** One that nothing but words and a state narrows. */
    public ClientQuery(
            String search, State state, boolean descending, String after, boolean backwards) {
        this(search, state, ClientFilter.NONE, descending, after, backwards);
    }

    /** Whether clients are left out, so that nothing to show means no hits. */
    public boolean isNarrowed() {
        return state != null
                || !filter.equals(ClientFilter.NONE)
                || (search != null && !search.isBlank());
    }

    /** The same for clients in every state. */
    ClientQuery withoutState() {
        return new ClientQuery(search, null, filter, descending, after, backwards);
    }

    /** The same for clients in every state, and with and without the service asked for. */
    ClientQuery inAnyState() {
        return new ClientQuery(search, null, filter.withAnyService(), descending, after, backwards);
    }

    /** The same list, from another place on. */
    public ClientQuery from(String cursor) {
        return new ClientQuery(search, state, filter, descending, cursor, false);
    }

    /** The same for clients without an open collaboration in this service. */
    public ClientQuery lacking(String serviceCode) {
        return new ClientQuery(
                search, state, filter.lacking(serviceCode), descending, after, backwards);
    }
}
