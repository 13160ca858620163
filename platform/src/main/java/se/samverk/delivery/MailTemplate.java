package se.samverk.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * The mails there are. Each has a subject, a heading, paragraphs and a button in both languages, in
 * the bundles {@code se/samverk/delivery/mails*.properties}.
 *
 * <p>The arguments of a mail about a collaboration are, in this order: the bureau {0}, the client
 * {1}, the service {2}, a date {3}, a personal message {4}, what becomes another or what the plan
 * says {5}. Those of a mail about an account: the name of a company {0}, which may be empty, the
 * name of a person {1}, a time or a date {2}, details of several lines {3}.
 */
public enum MailTemplate {
    INVITATION(Subject.COLLABORATION),
    REMINDER(Subject.COLLABORATION),
    REVOKED(Subject.COLLABORATION),
    EXPIRED(Subject.COLLABORATION),
    ACCEPTED(Subject.COLLABORATION),
    DECLINED(Subject.COLLABORATION),
    RENEWAL_COMING(Subject.COLLABORATION),
    CHANGE_ASKED(Subject.COLLABORATION),
    CHANGE_REMINDER(Subject.COLLABORATION),
    CHANGE_PLANNED(Subject.COLLABORATION),
    CHANGE_APPROVED(Subject.COLLABORATION),
    CHANGE_DECLINED(Subject.COLLABORATION),
    CHANGE_WITHDRAWN(Subject.COLLABORATION),
    CHANGE_LAPSED(Subject.COLLABORATION),
    CHANGE_IN_EFFECT(Subject.COLLABORATION),
    ENDING(Subject.COLLABORATION),
    ENDING_WITHDRAWN(Subject.COLLABORATION),
    ENDED(Subject.COLLABORATION),
    PASSWORD_RESET(Subject.ACCOUNT),
    PASSWORD_CHANGED(Subject.ACCOUNT),
    BUREAU_REGISTRATION(Subject.ACCOUNT),
    BUREAU_REGISTRATION_TRIED(Subject.ACCOUNT),
    USER_INVITED(Subject.ACCOUNT),
    USER_ADDED(Subject.ACCOUNT),
    USER_CHANGED(Subject.ACCOUNT),
    USERS_CHANGED_BY_BUREAU(Subject.ACCOUNT);

    /** What a mail is about, which decides on its arguments. */
    public enum Subject {
        COLLABORATION(6, 4),
        ACCOUNT(4, 3);

        private final int arguments;
        private final int firstLong;

        Subject(int arguments, int firstLong) {
            this.arguments = arguments;
            this.firstLong = firstLong;
        }

        public int arguments() {
            return arguments;
        }

        /** From this argument on they are texts of several lines, which no subject may hold. */
        int firstLong() {
            return firstLong;
        }
    }

    /** Those that an invitation is answered from: one that arrives is enough. */
    public static final Set<MailTemplate> INVITING = EnumSet.of(INVITATION, REMINDER);

    private final Subject about;

    MailTemplate(Subject about) {
        this.about = about;
    }

    public Subject about() {
        return about;
    }
}
