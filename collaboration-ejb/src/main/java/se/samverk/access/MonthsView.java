package se.samverk.access;

import java.time.YearMonth;
import java.util.List;
import se.samverk.access.OpenDesk.Responsible;
import se.samverk.month.MonthState;

/**
 * Clients and how far their months have come.
 *
 * @param all how many clients there are on all pages
 * @param more whether there is a page after this one
 * @param summary of the clients on all pages
 * @param closable how many months on all pages are ready and the caller may close
 * @param responsibles who can be chosen
 */
public record MonthsView(
        List<CompanyMonths> rows,
        int all,
        boolean more,
        Summary summary,
        int closable,
        List<Responsible> responsibles) {

    /**
     * How the months of a year stand together.
     *
     * @param last the last month of the year that is over; null where none is
     * @param closed at how many clients it is closed
     * @param of how many have it
     * @param ready months that are over and of which nothing is left that is counted
     * @param waitingClients at how many clients all that is left of a month waits for the client
     * @param waitingThings how much that is
     * @param lateClients at how many clients what was to be filed is overdue
     * @param lateMonths of how many months
     */
    public record Summary(
            YearMonth last,
            long closed,
            long of,
            long ready,
            long waitingClients,
            long waitingThings,
            long lateClients,
            long lateMonths) {}

    /**
     * A client's months.
     *
     * @param companyName as the bureau calls it
     * @param responsible the name of who is responsible at the bureau
     * @param months those that are in a fiscal year, the earliest first
     */
    public record CompanyMonths(
            String companyName, String customerNumber, String responsible, List<MonthState> months) {}
}
