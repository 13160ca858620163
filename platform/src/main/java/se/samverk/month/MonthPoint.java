package se.samverk.month;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.shared.Amount;
import se.samverk.workspace.Side;

/**
 * A point of a month, and what is left of it.
 *
 * @param kind what it is; the name of a text and of a page
 * @param left how many there are; 0 for a point that is done
 * @param difference by how much two amounts differ that ought to be equal; null where that is not the question
 * @param waitsFor the side whose turn it is; null for whoever does the work
 */
public record MonthPoint(String companyId, YearMonth month, String kind, long left, Amount difference, Side waitsFor) {

    /** A point that is counted. */
    public static MonthPoint counted(String companyId, YearMonth month, String kind, long left) {
        return new MonthPoint(companyId, month, kind, left, null, null);
    }

    /** What is told of one kind in a company's month, as one point; it waits for a side when all of it does. */
    public static MonthPoint together(String companyId, YearMonth month, String kind, List<MonthPoint> told) {
        Set<Side> turns = told.stream().map(MonthPoint::waitsFor).collect(Collectors.toCollection(HashSet::new));
        return new MonthPoint(
                companyId,
                month,
                kind,
                told.stream().mapToLong(MonthPoint::left).sum(),
                null,
                turns.size() == 1 ? turns.iterator().next() : null);
    }

    public boolean isDone() {
        return left == 0;
    }
}
