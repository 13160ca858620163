package se.samverk.party;

/**
 * Numbers of somebody as they stand on a paper; null for none.
 *
 * @param organisationNumber as {@link PartyDetails} has it, as the others
 */
public record NumbersOnPaper(String organisationNumber, String vatNumber, String bankgiro, String plusgiro) {

    /** Whether nothing says that a party that is paid at the same account is somebody else. */
    boolean mayBe(PartyView party) {
        PartyDetails known = party.details();
        PartyDetails told =
                new PartyDetails(party.name(), organisationNumber, vatNumber, known.country(), null, null, null, null);
        return !known.hasNumber() || !told.hasNumber() || known.isSame(told);
    }
}
