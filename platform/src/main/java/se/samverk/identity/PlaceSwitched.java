package se.samverk.identity;

import se.samverk.fact.Fact;

/**
 * Somebody goes on in another of the own companies.
 *
 * @param before null: whoever reads it in one company learns nothing of the other; older facts named the one that was left
 * @param after that of the company it goes on in
 */
public record PlaceSwitched(String userId, Readers readers, String before, String after) implements Fact {

    @Override
    public String code() {
        return "SWITCHED";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
