package se.samverk.client;

import se.samverk.fact.Fact;

/**
 * A client has been entered in a bureau's register.
 *
 * @param after its name
 */
public record ClientRegistered(String clientId, Readers readers, String after) implements Fact {

    @Override
    public String code() {
        return "CLIENT_REGISTERED";
    }

    @Override
    public Subject subject() {
        return new Subject("client", clientId);
    }
}
