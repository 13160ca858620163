package se.samverk.notification;

/**
 * The mails there are. Each has a subject, a heading, paragraphs and a button in both languages, in
 * the bundles {@code se/samverk/notification/mails*.properties}.
 *
 * <p>The arguments of a mail about a collaboration are, in this order: the bureau {0}, the client
 * {1}, the service {2}, a date {3}, a personal message {4}. Those of a mail about an account: the
 * name of a company {0}, which may be empty, the name of a person {1}, a time or a date {2},
 * details of several lines {3}.
 */
public enum MailTemplate {
    INVITATION(Subject.COLLABORATION),
    REMINDER(Subject.COLLABORATION),
    REVOKED(Subject.COLLABORATION),
    EXPIRED(Subject.COLLABORATION),
    ACCEPTED(Subject.COLLABORATION),
    DECLINED(Subject.COLLABORATION),
    ENDING(Subject.COLLABORATION),
    ENDING_WITHDRAWN(Subject.COLLABORATION),
    ENDED(Subject.COLLABORATION),
    PASSWORD_RESET(Subject.ACCOUNT),
    PASSWORD_CHANGED(Subject.ACCOUNT),
    BUREAU_REGISTRATION(Subject.ACCOUNT),
    BUREAU_REGISTRATION_TRIED(Subject.ACCOUNT);

    /** What a mail is about, which decides on its arguments. */
    enum Subject {
        COLLABORATION(5),
        ACCOUNT(4);

        private final int arguments;

        Subject(int arguments) {
            this.arguments = arguments;
        }

        /** How many arguments there are; the last one is free text of several lines. */
        int arguments() {
            return arguments;
        }
    }

    private final Subject about;

    MailTemplate(Subject about) {
        this.about = about;
    }

    Subject about() {
        return about;
    }
}
