package se.samverk.overview;

import java.time.LocalDate;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Terms;

/**
 * What happens to a collaboration by itself.
 *
 * @param day when it ends or its next contract period begins
 * @param end whether it ends
 * @param newTerms the terms of the next period; null when they stay as they are
 */
public record Coming(
        LocalDate day, boolean end, String collaborationId, String clientName, String serviceCode, Terms newTerms) {

    /**
     * As a query finds it.
     *
     * @param endsOn null unless it is to end
     * @param renewsOn counts only when it goes on
     * @param change the change of settings that takes effect then; null for none
     */
    public record Found(
            LocalDate endsOn,
            LocalDate renewsOn,
            String collaborationId,
            String clientName,
            String serviceCode,
            SettingsChange change) {

        Coming toComing() {
            boolean end = endsOn != null;
            return new Coming(
                    end ? endsOn : renewsOn,
                    end,
                    collaborationId,
                    clientName,
                    serviceCode,
                    end || change == null ? null : change.outcome());
        }
    }
}
