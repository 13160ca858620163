package se.samverk.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samverk.collaboration.Need;
import se.samverk.collaboration.State;
import se.samverk.shared.Language;

/**
 * A client in the bureau's list.
 *
 * @param services its open collaborations, by service; in a list of those in a state in which
 *     nothing is open, with those in that state
 */
public record ClientRow(
        String id,
        String number,
        String name,
        String organisationNumber,
        String contactPerson,
        String email,
        Language language,
        Instant registeredAt,
        List<Service> services) {

    ClientRow with(List<Service> found) {
        return new ClientRow(id, number, name, organisationNumber, contactPerson, email, language, registeredAt, found);
    }

    /** Without the organisation number, which may be a person's. */
    @Override
    public String toString() {
        return "ClientRow[" + id + "]";
    }

    /**
     * One collaboration of the client.
     *
     * @param collaborationId null for one that is over: several may have ended alike
     * @param day on which it begins, where that is later, or ends; null for none
     * @param needs what it needs of the caller
     */
    public record Service(String collaborationId, String serviceCode, State state, LocalDate day, Set<Need> needs) {}
}
