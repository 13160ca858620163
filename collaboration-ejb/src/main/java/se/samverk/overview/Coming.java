package se.samverk.overview;

import java.time.LocalDate;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Terms;

/**
 * What happens to a collaboration by itself.
 *
 * @param day when it ends or begins, or its next contract period does
 * @param newTerms the terms of the next period; null when they stay as they are
 */
public record Coming(
        LocalDate day, Kind kind, String collaborationId, String clientName, String serviceCode, Terms newTerms) {

    /** What happens. */
    public enum Kind {
        RENEWAL,
        END,
        /** The client has agreed to go to another bureau (D3c). */
        LEAVING,
        /** It was accepted from this day on (D3c). */
        BEGINNING
    }

    /** Whether nothing of it is left afterwards. */
    public boolean end() {
        return kind == Kind.END || kind == Kind.LEAVING;
    }

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
                    end ? Kind.END : Kind.RENEWAL,
                    collaborationId,
                    clientName,
                    serviceCode,
                    end || change == null ? null : change.outcome());
        }
    }

    /** What happens with a change of bureau, as a query finds it. */
    public record Changing(LocalDate day, String collaborationId, String clientName, String serviceCode) {

        Coming toComing(Kind kind) {
            return new Coming(day, kind, collaborationId, clientName, serviceCode, null);
        }
    }
}
