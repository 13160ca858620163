package se.samverk.client;

/**
 * Which clients an employee works for. Whoever keeps who works for whom tells it: assignments know
 * clients, and not the other way round.
 */
public interface WorkedFor {

    /**
     * A condition of a query.
     *
     * @param clientId how the query names the id of a client
     * @param user the parameter that is the employee's id
     * @param day the parameter that is today
     * @return true for clients that the employee works for, and for those that nobody works for and
     *     that the employee has registered
     */
    String condition(String clientId, String user, String day);
}
