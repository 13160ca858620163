package se.samverk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.shared.Settings;

/** Hands mails to the SMTP server; to nobody where no mail leaves the server, which may have none. */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final String TIMEOUT_MS = "15000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    Settings settings;

    @Inject
    MailText texts;

    /** An open way to send; one is used for many mails. */
    interface Connection extends AutoCloseable {
        /**
         * @throws Unreachable when the connection was lost and there is no new one
         * @throws MessagingException when this mail was not taken; the next one may be
         */
        void send(OutboxMail mail) throws MessagingException;

        @Override
        void close();
    }

    /** The mail server cannot be reached: nothing is wrong with any mail. */
    static final class Unreachable extends MessagingException {
        private static final long serialVersionUID = 1L;

        Unreachable(MessagingException why) {
            super(why.getMessage(), why);
        }
    }

    /**
     * @throws Unreachable when there is no connection
     */
    Connection connect() throws Unreachable {
        return settings.sendsMails() ? new Smtp() : new Nobody();
    }

    private static final class Nobody implements Connection {
        @Override
        public void send(OutboxMail mail) {
            // It counts as sent, and can be read where sent mails are.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class Smtp implements Connection {
        private final Session session = Session.getInstance(properties());
        private Transport transport;

        private Smtp() throws Unreachable {
            open();
        }

        private void open() throws Unreachable {
            try {
                transport = session.getTransport("smtp");
                transport.connect(
                        settings.smtpHost().orElseThrow(),
                        settings.smtpPort(),
                        settings.smtpUser().orElse(null),
                        settings.smtpPassword().orElse(null));
            } catch (MessagingException refused) {
                throw new Unreachable(refused);
            }
        }

        @Override
        public void send(OutboxMail mail) throws MessagingException {
            MimeMessage message = message(mail, session);
            // After a refusal a connection serves on; one that the server has ended does not.
            if (!transport.isConnected()) {
                open();
            }
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (IllegalStateException ended) {
                throw new MessagingException("The mail server has ended the connection", ended);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException ended) {
                LOG.log(Level.FINE, "The mail server had ended the connection", ended);
            }
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.smtpUser().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.smtpStarttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.smtpStarttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    MimeMessage message(OutboxMail mail, Session session) throws MessagingException {
        MailText.Rendered rendered = texts.render(mail);
        MimeMessage message = new IdentifiedMessage(session, mail.id());
        message.setFrom(new InternetAddress(settings.mailFrom(), true));
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(rendered.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(rendered.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(rendered.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** Always exactly one: the address was checked when it was entered, and is parsed strictly. */
    private static InternetAddress recipient(OutboxMail mail) throws MessagingException {
        InternetAddress address = new InternetAddress(mail.recipientEmail(), true);
        try {
            address.setPersonal(mail.recipientName(), UTF_8);
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        return address;
    }

    /** Has the same Message-ID each time it is sent, so that a mail program shows it once. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String mailId;

        private IdentifiedMessage(Session session, String mailId) {
            super(session);
            this.mailId = mailId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mailId + "@samverk>");
        }
    }
}
