package se.samverk.log;

import se.samverk.fact.Fact;

/**
 * Somebody has taken the record away as a file.
 *
 * @param after the rows that were asked for
 */
public record LogExported(String companyId, Readers readers, LogQuery after) implements Fact {

    @Override
    public String code() {
        return "LOG_EXPORTED";
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
