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
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.shared.MailInSettings;
import se.samverk.shared.Settings;

/** The mailbox of the operator, by IMAP. What was taken care of is removed from it; what is to be tried again stays. */
@ApplicationScoped
public class MailBox {

    private static final Logger LOG = Logger.getLogger(MailBox.class.getName());
    private static final String TIMEOUT_MS = "30000";
    private static final String INBOX = "INBOX";

    /** Servers tell a size that differs a little from what they send, by how they count the ends of lines. */
    private static final int PARTS_OF_TOLERANCE = 20;

    private static final int SMALLEST_BUFFER = 1024;

    @Inject
    Settings settings;

    /** What is done with a mail. */
    interface Taker {
        /**
         * Counts that it is tried, before anything of it is read: also one by which servers die has an end.
         *
         * @param id of the mail in this mailbox, the same each time
         */
        boolean mayRead(String id);

        /**
         * @param head a mail of which no more was read
         * @return whether it is for anybody; what is for nobody goes without the rest being read
         */
        boolean isForAnybody(RawMail head);

        /**
         * @return whether it has been taken care of, and goes
         */
        boolean take(RawMail mail);

        /** Whether to go on with the next one. */
        boolean goesOn();
    }

    /**
     * Shows the mails that lie in it, the oldest first, until so many have gone: those that stay hold up no others.
     *
     * @throws MessagingException where it cannot be reached, or not any more
     */
    void read(int most, Taker taker) throws MessagingException {
        MailInSettings box = settings.mailIn().orElseThrow();
        String protocol = box.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            Folder inbox = store.getFolder(INBOX);
            inbox.open(Folder.READ_WRITE);
            try {
                read(inbox, most, taker);
            } finally {
                if (inbox.isOpen()) {
                    // Removes what is marked.
                    inbox.close(true);
                }
            }
        }
    }

    static void read(Folder inbox, int most, Taker taker) throws MessagingException {
        int count = inbox.getMessageCount();
        int gone = 0;
        for (int i = 1; i <= count && gone < most && taker.goesOn(); i++) {
            if (isGoing(inbox, i, taker)) {
                gone++;
            }
        }
    }

    /** What cannot be read now stays, whyever: it is nothing that the mail says of itself. */
    private static boolean isGoing(Folder inbox, int number, Taker taker) throws MessagingException {
        try {
            Message message = inbox.getMessage(number);
            boolean going = taker.mayRead(id(inbox, message)) && isTaken(message, taker);
            if (going) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
            return going;
        } catch (MessagingException | IOException passing) {
            if (!inbox.isOpen()) {
                throw new MessagingException("The mailbox is not there any more", passing);
            }
            LOG.log(Level.WARNING, "A mail cannot be read now and stays in the mailbox", passing);
            return false;
        }
    }

    private static String id(Folder inbox, Message message) throws MessagingException {
        return inbox instanceof UIDFolder numbered
                ? numbered.getUIDValidity() + ":" + numbered.getUID(message)
                : String.valueOf(message.getMessageNumber());
    }

    /** Its head is read first, and its size asked: the rest of what is for nobody, or too large, is not read. */
    private static boolean isTaken(Message message, Taker taker) throws MessagingException, IOException {
        RawMail head = RawMail.headOf(headers(message), message.getSize());
        if (!taker.isForAnybody(head)) {
            return true;
        }
        return taker.take(head.isTooLarge() ? head : whole(message));
    }

    private static RawMail whole(Message message) throws MessagingException, IOException {
        int told = message.getSize();
        Whole whole = new Whole(Math.max(told, SMALLEST_BUFFER));
        message.writeTo(whole);
        if (whole.size() == 0 || whole.size() < told - told / PARTS_OF_TOLERANCE) {
            throw new IOException("Of " + told + " bytes of a mail " + whole.size() + " came");
        }
        return whole.mail();
    }

    /** Holds a mail once. */
    private static final class Whole extends ByteArrayOutputStream {

        private Whole(int size) {
            super(size);
        }

        private RawMail mail() {
            return RawMail.of(buf, count);
        }
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
