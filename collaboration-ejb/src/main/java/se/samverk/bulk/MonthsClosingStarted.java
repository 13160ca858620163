package se.samverk.bulk;

import se.samverk.catalogue.ServiceFact;

/**
 * Months of many clients are being closed.
 *
 * @param after how many
 */
public record MonthsClosingStarted(String runId, String serviceCode, Readers readers, Integer after)
        implements ServiceFact {

    @Override
    public String code() {
        return "MONTHS_CLOSING_STARTED";
    }

    @Override
    public Subject subject() {
        return new Subject("run", runId);
    }
}
