package se.samverk.assignment;

import java.time.LocalDate;
import java.util.Set;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Days;
import se.samverk.shared.PlainText;

/**
 * What a bureau enters about an assignment.
 *
 * @param startsOn its first day
 * @param endsOn the first day on which it is no more; null for work without an end
 */
public record AssignmentForm(
        String name,
        AssignmentKind kind,
        String responsibleId,
        Set<String> participantIds,
        LocalDate startsOn,
        LocalDate endsOn) {

    static final int LONGEST_NAME = 120;

    /**
     * @throws BusinessException REQUIRED, INVALID_DAY or INVALID_PERIOD, or as {@link PlainText#required}, at the field
     */
    public AssignmentForm {
        name = PlainText.required("name", name, LONGEST_NAME);
        required("kind", kind);
        required("responsible", responsibleId);
        required("startsOn", startsOn);
        Days.require("startsOn", startsOn);
        Days.require("endsOn", endsOn);
        if (endsOn != null && !endsOn.isAfter(startsOn)) {
            throw BusinessException.at("endsOn", CommonError.INVALID_PERIOD);
        }
        participantIds = participantIds == null ? Set.of() : Set.copyOf(participantIds);
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
    }
}
