package se.samverk.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Properties;
import se.samverk.shared.MailInSettings;
import se.samverk.shared.Settings;

/** The mailbox of the operator, by IMAP. What was taken care of is removed from it; what is to be tried again stays. */
@ApplicationScoped
public class MailBox {

    private static final String TIMEOUT_MS = "30000";
    private static final String INBOX = "INBOX";

    @Inject
    Settings settings;

    /** What is done with a mail. */
    interface Taker {
        /**
         * @return whether it has been taken care of, and goes
         */
        boolean take(RawMail mail);

        /** Whether to go on with the next one. */
        boolean goesOn();
    }

    /**
     * Shows the mails that lie in it, the oldest first, at most so many.
     *
     * @throws MessagingException where it cannot be reached
     */
    void read(int most, Taker taker) throws MessagingException {
        MailInSettings box = settings.mailIn().orElseThrow();
        String protocol = box.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            Folder inbox = store.getFolder(INBOX);
            inbox.open(Folder.READ_WRITE);
            try {
                int count = Math.min(most, inbox.getMessageCount());
                for (int i = 1; i <= count && taker.goesOn(); i++) {
                    Message message = inbox.getMessage(i);
                    if (taken(message, taker)) {
                        message.setFlag(Flags.Flag.DELETED, true);
                    }
                }
            } finally {
                // Removes what is marked.
                inbox.close(true);
            }
        }
    }

    private static boolean taken(Message message, Taker taker) throws MessagingException {
        try {
            return taker.take(raw(message));
        } catch (IOException ill) {
            // It has no head that can be read: it is for nobody.
            return true;
        }
    }

    /** Its size is asked before it is read. */
    private static RawMail raw(Message message) throws MessagingException, IOException {
        if (message.getSize() > MailInLimits.MOST_BYTES) {
            return RawMail.tooLarge(headers(message), message.getSize());
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        return RawMail.of(raw.toByteArray());
    }

    private static byte[] headers(Message message) throws MessagingException {
        StringBuilder headers = new StringBuilder();
        Enumeration<Header> all = message.getAllHeaders();
        while (all.hasMoreElements()) {
            Header header = all.nextElement();
            headers.append(header.getName())
                    .append(": ")
                    .append(header.getValue())
                    .append("\r\n");
        }
        return headers.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }
}
