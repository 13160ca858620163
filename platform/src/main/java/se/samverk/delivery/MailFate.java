package se.samverk.delivery;

/**
 * Fired when it is certain what has become of a mail, in a transaction of its own.
 *
 * @param template the name of its {@link MailTemplate}
 * @param collaborationId the collaboration that it is about; null for none
 * @param arrived false when it was given up
 */
public record MailFate(String template, String collaborationId, boolean arrived) {}
