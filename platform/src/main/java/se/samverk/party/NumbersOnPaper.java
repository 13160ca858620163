package se.samverk.party;

/**
 * Numbers of somebody as they stand on a paper; null for none.
 *
 * @param organisationNumber as {@link PartyDetails} has it, as the others
 */
public record NumbersOnPaper(String organisationNumber, String vatNumber, String bankgiro, String plusgiro) {}
