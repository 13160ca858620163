package se.samverk.party;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.fact.Fact;

/** A party has been added or changed. Where money goes to it is part of what is told: a false account is the oldest fraud. */
public record PartyFact(Occasion occasion, String partyId, Readers readers, Told before, Told after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        PARTY_ADDED,
        PARTY_CHANGED
    }

    /**
     * A party as the record names it: never by its organisation number, which may be a person's.
     *
     * @param payTo where it is paid; empty for nowhere
     */
    public record Told(String name, String vatNumber, String payTo, Integer termsDays) {

        static Told of(PartyDetails details) {
            PartyForm form = details.form();
            String payTo = Stream.of(named("bg", form.bankgiro()), named("pg", form.plusgiro()), named("", form.iban()))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Told(details.name(), details.vatNumber(), payTo, details.termsDays());
        }

        private static String named(String kind, String number) {
            return number == null ? "" : (kind + " " + number).strip();
        }
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("party", partyId);
    }
}
