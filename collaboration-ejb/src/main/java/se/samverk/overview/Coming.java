package se.samverk.overview;

import java.time.LocalDate;

/**
 * What happens to a collaboration by itself.
 *
 * @param endsOn null unless it is to end
 * @param renewsOn counts only when it goes on
 */
public record Coming(
        LocalDate endsOn, LocalDate renewsOn, String collaborationId, String clientName, String serviceCode) {

    public boolean isEnd() {
        return endsOn != null;
    }

    public LocalDate getDay() {
        return isEnd() ? endsOn : renewsOn;
    }
}
