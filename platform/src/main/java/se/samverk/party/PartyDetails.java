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

    /** Whether either has a number that says who it is: an organisation number, or for VAT. */
    public boolean hasNumber() {
        return organisationNumber != null || vatNumber != null;
    }

    /**
     * Whether numbers say that two are one. The organisation number decides, which is part of a Swedish number for VAT; where one
     * of them has none, the number for VAT.
     */
    public boolean isSame(PartyDetails other) {
        String mine = tenDigits();
        String others = other.tenDigits();
        return mine != null && others != null
                ? mine.equals(others)
                : vatNumber != null && vatNumber.equals(other.vatNumber);
    }

    /** Of a person's number the century is left out, which a number for VAT does not have. */
    private String tenDigits() {
        if (organisationNumber == null) {
            return vatNumber == null ? null : VatNumber.organisationDigits(vatNumber);
        }
        String digits = organisationNumber.replace("-", "");
        return digits.substring(digits.length() - VatNumber.ORGANISATION_DIGITS);
    }

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
