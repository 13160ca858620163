package se.samverk.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;

/** The mail to a user whose mail was not taken, or not all of it: the company {0}, the subject of the mail {1}, each file with its reason {2}. */
public enum MailInMail implements MailTemplate {
    MAIL_PARTS_REFUSED;

    private static final Subject FILES = new Subject(3, 2);

    @Override
    public Subject about() {
        return FILES;
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
