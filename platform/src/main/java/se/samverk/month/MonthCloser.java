package se.samverk.month;

import java.time.YearMonth;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Admission;

/** Closes months of the company whose service has been chosen, as the caller would on its page. */
public interface MonthCloser {

    /** The code of the service in the catalogue. */
    String serviceCode();

    /** Whether somebody who comes in so closes months. */
    boolean isOpenTo(Admission admission);

    /**
     * Closes a month of which nothing is left; one that is closed stays as it is.
     *
     * @throws BusinessException why it is not closed
     */
    void close(YearMonth month);
}
