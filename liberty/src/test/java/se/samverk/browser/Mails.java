package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the server has really sent by SMTP. */
final class Mails {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final SamverkServer samverk;

    Mails(SamverkServer samverk) {
        this.samverk = samverk;
    }

    /** A mail in its parts. */
    record Mail(String subject, String text, String html) {
        /** The address its button leads to. */
        String link() {
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).as("a link in %s", text).isTrue();
            return link.group();
        }
    }

    /**
     * The newest mail to a recipient once there are as many as expected; mails come a moment after
     * what causes them.
     */
    Mail await(String recipient, int number) {
        return awaitAll(recipient, number).get(number - 1);
    }

    /** All mails to a recipient, the oldest first. */
    List<Mail> awaitAll(String recipient, int number) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        List<MimeMessage> received = to(recipient);
        while (received.size() < number && System.nanoTime() < deadline) {
            samverk.greenMail().waitForIncomingEmail(200, samverk.greenMail().getReceivedMessages().length + 1);
            received = to(recipient);
        }
        assertThat(received).as("mails to %s", recipient).hasSize(number);
        return received.stream().map(Mails::read).toList();
    }

    private List<MimeMessage> to(String recipient) {
        return Arrays.stream(samverk.greenMail().getReceivedMessages())
                .filter(message -> recipient.equals(recipient(message)))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            var addresses = message.getRecipients(Message.RecipientType.TO);
            return ((InternetAddress) addresses[0]).getAddress();
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Mail(message.getSubject(), content(parts.getBodyPart(0)), content(parts.getBodyPart(1)));
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** On the way lines end with two characters; in a page, with one. */
    private static String content(BodyPart part) throws IOException, MessagingException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
