package se.samverk.mailin;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import se.samverk.shared.PlainText;
import se.samverk.shared.Sha256;

/** A mail as it lay in the mailbox: its head, and where it is not too large all of it. */
final class RawMail {

    /** Where servers write for whom a mail came, and where its sender wrote it. */
    private static final String[] RECIPIENTS = {
        "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To", "Resent-To", "To", "Cc"
    };

    private static final Set<String> PRECEDENCE_OF_MACHINES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_SENDER = 120;
    private static final int LONGEST_SUBJECT = 200;
    private static final Session NOBODYS = Session.getInstance(properties());

    private final MimeMessage message;
    private final boolean tooLarge;
    private final String content;

    private RawMail(MimeMessage message, boolean tooLarge, String content) {
        this.message = message;
        this.tooLarge = tooLarge;
        this.content = content;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        // What is written wrong is read as far as it goes.
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.multipart.ignoreexistingboundaryparameter", "false");
        return properties;
    }

    /**
     * @param raw all of it, as it was sent
     */
    static RawMail of(byte[] raw) throws IOException {
        int body = bodyOf(raw);
        return new RawMail(parsed(raw), false, Sha256.hex(Arrays.copyOfRange(raw, body, raw.length)));
    }

    /**
     * One whose content was not read.
     *
     * @param headers its head alone
     */
    static RawMail tooLarge(byte[] headers, int size) throws IOException {
        return new RawMail(parsed(headers), true, Integer.toString(size));
    }

    private static MimeMessage parsed(byte[] raw) throws IOException {
        try {
            return new MimeMessage(NOBODYS, new ByteArrayInputStream(raw));
        } catch (MessagingException ill) {
            throw new IOException(ill);
        }
    }

    /** Where the content begins: servers on its way write into the head. */
    private static int bodyOf(byte[] raw) {
        for (int at = 0; at + 1 < raw.length; at++) {
            boolean empty = raw[at] == '\n' && (raw[at + 1] == '\n' || raw[at + 1] == '\r');
            if (empty) {
                return at + 1;
            }
        }
        return raw.length;
    }

    MimeMessage message() {
        return message;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** What stands before the sign of the addresses of a domain that it came for, in small letters. */
    Set<String> recipients(String domain) {
        Set<String> found = new LinkedHashSet<>();
        for (String header : RECIPIENTS) {
            for (InternetAddress address : addresses(header)) {
                String written = String.valueOf(address.getAddress()).toLowerCase(Locale.ROOT);
                int at = written.lastIndexOf('@');
                if (at > 0 && written.substring(at + 1).equals(domain.toLowerCase(Locale.ROOT))) {
                    found.add(written.substring(0, at));
                }
            }
        }
        return found;
    }

    private InternetAddress[] addresses(String header) {
        try {
            String line = message.getHeader(header, ",");
            if (line == null) {
                return new InternetAddress[0];
            }
            InternetAddress[] all = InternetAddress.parseHeader(line, false);
            return Arrays.copyOf(all, Math.min(all.length, MOST_RECIPIENTS));
        } catch (AddressException ill) {
            return new InternetAddress[0];
        } catch (MessagingException ill) {
            throw new IllegalStateException(ill);
        }
    }

    MailHead head() {
        try {
            String id = String.valueOf(message.getHeader("Message-ID", null));
            return new MailHead(
                    Sha256.hex(id + "\n" + content),
                    sender(),
                    PlainText.beginning(oneLine(message.getSubject()), LONGEST_SUBJECT),
                    isAutomatic());
        } catch (MessagingException ill) {
            throw new IllegalStateException(ill);
        }
    }

    private static String oneLine(String text) {
        return text == null ? "" : PlainText.seen(text.replaceAll("\\p{Cntrl}+", " "));
    }

    private String sender() throws MessagingException {
        Address[] from;
        try {
            from = message.getFrom();
        } catch (AddressException ill) {
            return "";
        }
        boolean one = from != null && from.length > 0 && from[0] instanceof InternetAddress;
        String address = one ? oneLine(((InternetAddress) from[0]).getAddress()) : "";
        return address.length() > LONGEST_SENDER || address.indexOf('@') < 1 ? "" : address;
    }

    /** RFC 3834: what a machine has written is not answered, nor is a list. */
    private boolean isAutomatic() throws MessagingException {
        String submitted = oneLine(message.getHeader("Auto-Submitted", ","));
        String precedence = oneLine(message.getHeader("Precedence", ",")).toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.toLowerCase(Locale.ROOT).startsWith("no")
                || PRECEDENCE_OF_MACHINES.contains(precedence)
                || message.getHeader("List-Id") != null
                || message.getHeader("X-Auto-Response-Suppress") != null
                || "<>".equals(oneLine(message.getHeader("Return-Path", ",")));
    }
}
