package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import se.samverk.bookkeeping.ledger.MonthAttest;
import se.samverk.month.MonthCloser;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Admission;
import se.samverk.workspace.ServiceRole;

/** Closes months of the books for whoever closes many at once. */
@ApplicationScoped
public class BooksCloser implements MonthCloser {

    @Inject
    PeriodService periods;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean isOpenTo(Admission admission) {
        return admission.isDoing(MonthAttest.CLOSE, ServiceRole.APPROVER);
    }

    /**
     * @throws BusinessException as {@link PeriodService#lock} without a reason
     */
    @Override
    public void close(YearMonth month) {
        periods.lock(new PeriodRef(month, false), null);
    }
}
