package se.samverk.notification;

/**
 * The mails there are. Each has a subject, a heading, paragraphs and a button in both languages, in
 * the bundles {@code se/samverk/notification/mails*.properties}. Their arguments are, in this
 * order: the bureau {0}, the client {1}, the service {2}, a date {3}, a personal message {4}, what
 * becomes another {5}.
 */
public enum MailTemplate {
    INVITATION,
    REMINDER,
    REVOKED,
    EXPIRED,
    ACCEPTED,
    DECLINED,
    RENEWAL_COMING,
    CHANGE_ASKED,
    CHANGE_REMINDER,
    CHANGE_PLANNED,
    CHANGE_APPROVED,
    CHANGE_DECLINED,
    CHANGE_WITHDRAWN,
    CHANGE_LAPSED,
    CHANGE_IN_EFFECT,
    ENDING,
    ENDING_WITHDRAWN,
    ENDED
}
