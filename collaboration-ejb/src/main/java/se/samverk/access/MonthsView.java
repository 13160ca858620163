package se.samverk.access;

import java.util.List;
import se.samverk.month.MonthState;

/**
 * Clients and how far their months have come.
 *
 * @param all how many clients there are on all pages
 * @param more whether there is a page after this one
 */
public record MonthsView(List<CompanyMonths> rows, int all, boolean more) {

    /**
     * A client's months.
     *
     * @param companyName as the bureau calls it
     * @param months those that are in a fiscal year, the earliest first
     */
    public record CompanyMonths(String companyName, String customerNumber, List<MonthState> months) {}
}
