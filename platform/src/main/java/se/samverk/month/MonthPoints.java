package se.samverk.month;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The points of a service, in as many beans as it has subjects. */
public interface MonthPoints {

    /** The code of the service in the catalogue. */
    String serviceCode();

    /** The kinds of its points that are counted in many companies at once. */
    Set<String> counted();

    /**
     * What is left of the counted points; one of which nothing is left is not told. However many companies are asked about, the
     * number of statements is the same.
     */
    List<MonthPoint> left(Collection<String> companyIds, MonthSpan months);

    /** The other points of one company, done or not: what is too dear to ask about many. */
    default List<MonthPoint> checked(String companyId, MonthSpan month) {
        return List.of();
    }
}
