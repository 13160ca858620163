package se.samverk.party;

/**
 * A party as people see it.
 *
 * @param version to change it with
 */
public record PartyView(String id, PartyDetails details, int version) {

    public String name() {
        return details.name();
    }
}
