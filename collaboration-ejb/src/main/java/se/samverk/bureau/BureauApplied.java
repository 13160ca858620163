package se.samverk.bureau;

import se.samverk.fact.Fact;

/**
 * Somebody wants to register a bureau and has to confirm it (D12).
 *
 * @param linkId the link to be mailed
 */
public record BureauApplied(String applicationId, String linkId) implements Fact {

    @Override
    public String code() {
        return "BUREAU_APPLIED";
    }

    @Override
    public Subject subject() {
        return new Subject("bureau application", applicationId);
    }

    @Override
    public Readers readers() {
        return Readers.NOBODY;
    }
}
