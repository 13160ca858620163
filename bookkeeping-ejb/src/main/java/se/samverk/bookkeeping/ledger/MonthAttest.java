package se.samverk.bookkeeping.ledger;

import se.samverk.workspace.Admission;
import se.samverk.workspace.Side;

/** Who says yes to a month that one side has locked, whatever it was locked by (B46). */
public final class MonthAttest {

    /** The task of closing months. */
    public static final String CLOSE = "close";

    /** The task of saying yes to a month that the other side has locked, where an agreement names it. */
    public static final String ATTEST = "close-approval";

    private MonthAttest() {}

    /** The other side of who comes in, where the agreement names it, too; null where one side closes alone. */
    public static Side awaited(Admission admission) {
        Side other = admission.side().other();
        boolean named = admission.doers(CLOSE).size() == Side.values().length
                || admission.isDivided(ATTEST) && admission.doers(ATTEST).contains(other);
        return admission.bureauId() != null && named ? other : null;
    }
}
