package se.samverk.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WorkMail;

/** The mails about questions: to the side whose turn it is. */
public enum QuestionMail implements WorkMail {
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    /** A time-limited reader of the company has asked (D7f). */
    READER_ASKED;

    @Override
    public String task() {
        return Does.EITHER_SIDE;
    }

    @Override
    public ServiceRole from() {
        return ServiceRole.WRITER;
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
