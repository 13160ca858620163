package se.samverk.lists;

import se.samverk.collaboration.State;

/**
 * What a bureau asks of its client list.
 *
 * @param search words that each begin a word of the name, a number, the contact person or the e-mail
 *     address, or are the customer number; null for all
 * @param status only clients that have this; null for all
 * @param filter what else narrows the list
 * @param order what it is ordered by
 * @param descending from the last to the first
 * @param after the cursor to go on from, of a list in the same order; null for the first page
 * @param backwards whether the page wanted is the one before the cursor
 */
public record ClientQuery(
        String search,
        ClientStatus status,
        ClientFilter filter,
        ClientOrder order,
        boolean descending,
        String after,
        boolean backwards) {

    /** All clients, from the first. */
    public static final ClientQuery ALL = new ClientQuery(null, null, false, null, false);

    /** One by name that nothing but words and a state narrows. */
    public ClientQuery(String search, State state, boolean descending, String after, boolean backwards) {
        this(search, ClientStatus.of(state), ClientFilter.NONE, ClientOrder.NAME, descending, after, backwards);
    }

    /** Whether clients are left out, so that nothing to show means no hits. */
    public boolean isNarrowed() {
        return status != null || !filter.equals(ClientFilter.NONE) || (search != null && !search.isBlank());
    }

    /** The state that a collaboration of each client is in; null where none is asked for. */
    State state() {
        return status == null ? null : status.state();
    }

    /** The same clients in the same order for another chip. */
    public ClientQuery with(ClientStatus other) {
        return new ClientQuery(search, other, filter, order, descending, after, backwards);
    }

    /** The same for clients with and without the service asked for, whatever their status. */
    ClientQuery ofAnyService() {
        return new ClientQuery(search, null, filter.withAnyService(), order, descending, after, backwards);
    }

    /** The same list, from another place on. */
    public ClientQuery from(String cursor) {
        return new ClientQuery(search, status, filter, order, descending, cursor, false);
    }

    /** The same for clients without an open collaboration in this service. */
    public ClientQuery lacking(String serviceCode) {
        return new ClientQuery(search, status, filter.lacking(serviceCode), order, descending, after, backwards);
    }
}
