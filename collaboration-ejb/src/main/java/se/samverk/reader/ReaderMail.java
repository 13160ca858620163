package se.samverk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;

/**
 * The mails about readers (D7f). Their arguments are the company {0}, who has done it or reads {1}, the last day {2} and what has
 * happened, or which services {3}.
 */
public enum ReaderMail implements MailTemplate {
    READER_INVITED,
    READER_DAY_CHANGED,
    READER_ENDING,
    READER_ENDED,
    /** To the company's administrators. */
    READER_TOLD,
    /** To the company's administrators, where no bureau answers beside them. */
    READER_QUESTION,
    /** To the reader who has asked. */
    READER_ANSWERED;

    private static final Subject READING = new Subject(4, 4);

    @Override
    public Subject about() {
        return READING;
    }

    /** Brings them to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements MailTemplate.Area {
        @Override
        public MailTemplate[] templates() {
            return values();
        }
    }
}
