package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;

/** The mail about receipts that are missing, once a week at most: the bureau {0}, the client {1}, each company with its count {2}. */
public enum ReceiptMail implements MailTemplate {
    RECEIPTS_MISSING;

    private static final Subject COMPANIES = new Subject(3, 2);

    @Override
    public Subject about() {
        return COMPANIES;
    }

    /** Brings it to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements MailTemplate.Area {
        @Override
        public MailTemplate[] templates() {
            return values();
        }
    }
}
