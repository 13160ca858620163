package se.samverk.collaboration;

import java.time.LocalDate;
import se.samverk.catalogue.ServiceFact;

/**
 * A contract period has begun.
 *
 * @param before the day on which it began
 * @param after the next renewal
 */
public record CollaborationRenewed(
        String collaborationId, String serviceCode, Readers readers, LocalDate before, LocalDate after)
        implements ServiceFact {

    static CollaborationRenewed of(Collaboration collaboration, LocalDate renewal) {
        return new CollaborationRenewed(
                collaboration.id(),
                collaboration.serviceCode(),
                collaboration.readers(),
                renewal,
                collaboration.renewsOn());
    }

    @Override
    public String code() {
        return "RENEWED";
    }

    @Override
    public Subject subject() {
        return Collaboration.subject(collaborationId);
    }
}
