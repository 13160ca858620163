package se.samverk.notification;

/**
 * The mails there are. Each has a subject, a heading, paragraphs and a button in both languages, in
 * the bundles {@code se/samverk/notification/mails*.properties}. Their arguments are, in this
 * order: the bureau {0}, the client {1}, the service {2}, a date {3}, a personal message {4}. Those
 * about accounts: the company {0}, a person {1}, a time or date {2}, details of several lines {3}.
 */
public enum MailTemplate {
    INVITATION,
    REMINDER,
    REVOKED,
    EXPIRED,
    ACCEPTED,
    DECLINED,
    ENDING,
    ENDING_WITHDRAWN,
    ENDED,
    USER_INVITED,
    USER_ADDED,
    USER_CHANGED,
    USERS_CHANGED_BY_BUREAU
}
