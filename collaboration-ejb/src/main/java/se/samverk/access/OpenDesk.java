package se.samverk.access;

import java.util.Comparator;
import se.samverk.workspace.Desk;

/**
 * A desk, with what its company is called.
 *
 * @param companyName as the bureau calls its client; the company's own name on its own side
 */
public record OpenDesk(Desk desk, String companyName, String customerNumber) {

    static final Comparator<OpenDesk> BY_NAME =
            Comparator.comparing(OpenDesk::companyName).thenComparing(OpenDesk::customerNumber);
}
