package se.samverk.party;

/**
 * What is known of a party, checked.
 *
 * @param organisationNumber as {@link se.samverk.company.OrganisationNumber#value}; null for none, as what follows
 * @param bankgiro as digits, as plusgiro
 * @param termsDays in how many days an invoice falls due
 */
public record PartyDetails(
        String name,
        String organisationNumber,
        String vatNumber,
        String country,
        String bankgiro,
        String plusgiro,
        String iban,
        Integer termsDays) {

    /** As it is typed. */
    public PartyForm form() {
        return new PartyForm(
                name,
                organisationNumber,
                vatNumber,
                country,
                bankgiro == null ? null : GiroNumber.BANKGIRO.printed(bankgiro),
                plusgiro == null ? null : GiroNumber.PLUSGIRO.printed(plusgiro),
                iban,
                termsDays == null ? null : termsDays.toString());
    }

    /** Not its organisation number, which may be a person's. */
    @Override
    public String toString() {
        return name;
    }
}
