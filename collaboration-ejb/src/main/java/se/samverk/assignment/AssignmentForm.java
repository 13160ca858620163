package se.samverk.assignment;

import java.time.LocalDate;
import java.util.Set;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Days;
import se.samverk.shared.Faults;
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
        Faults faults = new Faults();
        String entered = name;
        name = faults.checked(() -> PlainText.required("name", entered, LONGEST_NAME));
        faults.require("kind", kind);
        faults.require("responsible", responsibleId);
        faults.require("startsOn", startsOn);
        faults.check(() -> Days.require("startsOn", startsOn));
        faults.check(() -> Days.require("endsOn", endsOn));
        if (startsOn != null && endsOn != null && !endsOn.isAfter(startsOn)) {
            faults.add(BusinessException.at("endsOn", CommonError.INVALID_PERIOD));
        }
        faults.refuse();
        participantIds = participantIds == null ? Set.of() : Set.copyOf(participantIds);
    }
}
