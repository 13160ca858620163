package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverk.month.MonthCloser;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.workspace.Admission;
import se.samverk.workspace.ServiceRole;

/** Closes every month, but those that a test names. */
@ApplicationScoped
public class CloseNotes implements MonthCloser {

    private static final Set<YearMonth> REFUSED = ConcurrentHashMap.newKeySet();

    /** From now on a month is not closed. */
    public static void refuse(YearMonth month) {
        REFUSED.add(month);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean isOpenTo(Admission admission) {
        return admission.isDoing("close", ServiceRole.APPROVER);
    }

    @Override
    public void close(YearMonth month) {
        if (REFUSED.contains(month)) {
            throw new BusinessException(CommonError.STALE);
        }
    }
}
