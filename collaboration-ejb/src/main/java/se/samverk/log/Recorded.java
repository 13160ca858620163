package se.samverk.log;

import se.samverk.catalogue.ServiceFact;
import se.samverk.fact.Fact;

/**
 * What happened, as the record holds it.
 *
 * @param code what it is called
 * @param serviceCode the service that it is about; null for none
 * @param before what it was, as a value of the fact; null for nothing
 * @param after what it became; null for nothing
 */
public record Recorded(String code, String serviceCode, Object before, Object after) {

    static Recorded of(Fact fact) {
        String service = fact instanceof ServiceFact about ? about.serviceCode() : null;
        return new Recorded(fact.code(), service, fact.before(), fact.after());
    }

    /** The code, with the service behind a colon. */
    public String action() {
        return serviceCode == null ? code : code + ":" + serviceCode;
    }
}
