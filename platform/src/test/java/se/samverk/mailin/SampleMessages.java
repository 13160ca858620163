package se.samverk.mailin;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Mails as people and machines send them. */
public final class SampleMessages {

    private static final Session NOBODYS = Session.getInstance(new Properties());

    private final MimeMessage message = new MimeMessage(NOBODYS);
    private final MimeMultipart parts = new MimeMultipart();

    private SampleMessages() {}

    /** One without files. */
    public static SampleMessages mail(String from, String to, String subject) {
        SampleMessages mail = new SampleMessages();
        return mail.with(() -> {
            mail.message.setFrom(new InternetAddress(from));
            mail.message.setHeader("To", to);
            mail.message.setSubject(subject, "UTF-8");
            MimeBodyPart text = new MimeBodyPart();
            text.setText("Hej, här kommer det. <script>alert(1)</script>", "UTF-8");
            mail.parts.addBodyPart(text);
        });
    }

    private interface Change {
        void make() throws MessagingException, IOException;
    }

    private SampleMessages with(Change change) {
        try {
            change.make();
            return this;
        } catch (MessagingException never) {
            throw new IllegalStateException(never);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    public SampleMessages file(String name, String type, byte[] content) {
        return with(() -> {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
            part.setFileName(name);
            part.setDisposition("attachment");
            parts.addBodyPart(part);
        });
    }

    public SampleMessages pdf(String name, byte[] content) {
        return file(name, "application/pdf", content);
    }

    /** Another mail within it, as it is forwarded. */
    public SampleMessages forwarding(SampleMessages other) {
        return with(() -> {
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(other.built(), "message/rfc822");
            parts.addBodyPart(part);
        });
    }

    public SampleMessages header(String name, String value) {
        return with(() -> message.setHeader(name, value));
    }

    /** Whether it was for anybody. */
    public boolean takenBy(MailIntake intake) {
        return taken(intake, raw());
    }

    static boolean taken(MailIntake intake, byte[] raw) {
        try {
            return intake.take(RawMail.of(raw));
        } catch (MailIntake.Later later) {
            throw new IllegalStateException(later);
        }
    }

    public MimeMessage built() {
        with(() -> {
            message.setContent(parts);
            message.saveChanges();
        });
        return message;
    }

    public byte[] raw() {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        with(() -> built().writeTo(raw));
        return raw.toByteArray();
    }
}
