package se.samverk.einvoice;

/**
 * A seller or buyer; what is not told is null.
 *
 * @param organisationNumber as it stands in the file
 * @param country its two letters
 */
public record EParty(String name, String organisationNumber, String vatNumber, String country) {

    /** Not its organisation number, which may be a person's. */
    @Override
    public String toString() {
        return name;
    }
}
