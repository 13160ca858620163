package se.samverk.client;

import se.samverk.fact.Fact;
import se.samverk.shared.Language;

/** What a bureau's register says of a client has been changed. */
public record ClientChanged(String clientId, Readers readers, Entry before, Entry after) implements Fact {

    /** All that can be changed. */
    public record Entry(String number, String name, String contactPerson, String email, Language language) {
        static Entry of(Client client) {
            return new Entry(client.number(), client.name(), client.contactPerson(), client.email(), client.language());
        }
    }

    @Override
    public String code() {
        return "CLIENT_CHANGED";
    }

    @Override
    public Subject subject() {
        return new Subject("client", clientId);
    }
}
