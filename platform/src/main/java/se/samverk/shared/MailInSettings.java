package se.samverk.shared;

/**
 * The operator's mailbox for documents.
 *
 * @param tls whether it is reached by TLS, from the first byte on
 * @param domain whose mails all come into it
 */
public record MailInSettings(String host, int port, boolean tls, String user, String password, String domain) {

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host;
    }
}
