package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;

/**
 * The mails about collaborations and accounts.
 *
 * <p>The arguments of a mail about a collaboration are, in this order: the bureau {0}, the client
 * {1}, the service {2}, a date {3}, a personal message {4}, what becomes another, how it
 * ends or what the plan says {5}. Those of a mail about an account: the name of a company {0}, which may be empty, the
 * name of a person {1}, a time or a date {2}, details of several lines {3}.
 */
public enum LetterTemplate implements MailTemplate {
    INVITATION(About.COLLABORATION),
    REMINDER(About.COLLABORATION),
    REVOKED(About.COLLABORATION),
    EXPIRED(About.COLLABORATION),
    ACCEPTED(About.COLLABORATION),
    AGREED(About.COLLABORATION),
    AGREEMENT_WITHDRAWN(About.COLLABORATION),
    BEGUN(About.COLLABORATION),
    LEAVING(About.COLLABORATION),
    STAYING(About.COLLABORATION),
    DECLINED(About.COLLABORATION),
    RENEWAL_COMING(About.COLLABORATION),
    CHANGE_ASKED(About.COLLABORATION),
    CHANGE_REMINDER(About.COLLABORATION),
    CHANGE_PLANNED(About.COLLABORATION),
    CHANGE_APPROVED(About.COLLABORATION),
    CHANGE_DECLINED(About.COLLABORATION),
    CHANGE_WITHDRAWN(About.COLLABORATION),
    CHANGE_LAPSED(About.COLLABORATION),
    CHANGE_IN_EFFECT(About.COLLABORATION),
    ENDING(About.COLLABORATION),
    ENDING_WITHDRAWN(About.COLLABORATION),
    CONTINUATION_ASKED(About.COLLABORATION),
    CONTINUATION_DECLINED(About.COLLABORATION),
    ENDED(About.COLLABORATION),
    PASSWORD_RESET(About.ACCOUNT),
    PASSWORD_CHANGED(About.ACCOUNT),
    BUREAU_REGISTRATION(About.ACCOUNT),
    BUREAU_REGISTRATION_TRIED(About.ACCOUNT),
    USER_INVITED(About.ACCOUNT),
    USER_ADDED(About.ACCOUNT),
    USER_CHANGED(About.ACCOUNT),
    USERS_CHANGED_BY_BUREAU(About.ACCOUNT),
    BUREAU_CHANGE_STARTED(About.ACCOUNT),
    BUREAU_CHANGE_WITHDRAWN(About.ACCOUNT),
    BUREAU_CHANGE_LAPSED(About.ACCOUNT),
    /** To the company itself. */
    OWN_CHANGE_LAPSED(About.ACCOUNT);

    /** What they are about. */
    static final class About {
        static final Subject COLLABORATION = new Subject(6, 4);
        static final Subject ACCOUNT = new Subject(4, 3);

        private About() {}
    }

    private final Subject about;

    LetterTemplate(Subject about) {
        this.about = about;
    }

    @Override
    public Subject about() {
        return about;
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
