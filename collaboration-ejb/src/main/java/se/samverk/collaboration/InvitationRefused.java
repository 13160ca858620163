package se.samverk.collaboration;

import se.samverk.fact.Fact;

/** An invitation was refused, since the client collaborates with another bureau (S3). */
public record InvitationRefused(String clientId, Readers readers) implements Fact {

    @Override
    public String code() {
        return "REFUSED_OTHER_BUREAU";
    }

    @Override
    public Subject subject() {
        return new Subject("client", clientId);
    }
}
