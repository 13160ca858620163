package se.samverk.mailin;

import se.samverk.fact.Fact;

/** The address to which documents are mailed was made, renewed or ended. The address itself is told to nobody's record. */
public record MailInFact(Occasion occasion, String companyId, Readers readers) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        MAIL_ADDRESS_MADE,
        MAIL_ADDRESS_RENEWED,
        MAIL_ADDRESS_ENDED
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
