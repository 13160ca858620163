package se.samverk.collaboration;

import java.time.LocalDate;

/**
 * A change of bureau that is under way.
 *
 * @param fromName the bureau that the company has; null when it has left meanwhile
 * @param toName the bureau that it asks
 * @param day the first on which the new one works, and the present one no longer
 * @param agreed whether something of the new bureau has been accepted, so that the present one is to end
 */
public record BureauChangeView(String fromName, String toBureauId, String toName, LocalDate day, boolean agreed) {

    /** The last day of the present bureau. */
    public LocalDate lastDay() {
        return day.minusDays(1);
    }
}
