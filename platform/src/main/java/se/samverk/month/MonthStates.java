package se.samverk.month;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far the months of companies have come in a service. */
public interface MonthStates {

    /** The code of the service in the catalogue. */
    String serviceCode();

    /** The months of each company that it keeps, the earliest first; in as many statements for many companies as for one. */
    Map<String, List<MonthState>> of(Collection<String> companyIds, MonthSpan months);
}
