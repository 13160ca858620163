package se.samverk.client;

import se.samverk.shared.Language;

/**
 * A client as its bureau sees it.
 *
 * @param version what {@link ClientService#change} compares, so that nobody's change is overwritten
 */
public record ClientView(
        String id,
        String number,
        String name,
        String organisationNumber,
        String customerNumber,
        String contactPerson,
        String email,
        Language language,
        int version) {

    /** Without the organisation number, which may be a person's. */
    @Override
    public String toString() {
        return "ClientView[" + id + "]";
    }
}
