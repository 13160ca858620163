package se.samverk.run;

import java.util.List;
import se.samverk.shared.BusinessException;

/**
 * One line of a run's report.
 *
 * @param number its place, for an import the row of the file
 * @param label the client's name
 * @param problems why it was refused; empty when it was not
 * @param clientId the client that it was done for; null for none
 * @param content what was to be done, as its kind of run has it; null once it is done
 */
public record ItemView(
        int number,
        String label,
        RunItem.Outcome outcome,
        List<BusinessException> problems,
        String clientId,
        Record content) {

    /** Without what was to be done: a personal identity number may be among it. */
    @Override
    public String toString() {
        return "ItemView[" + number + ", " + outcome + "]";
    }
}
