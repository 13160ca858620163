package se.samverk.mailin;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
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
    private final String content;
    private final boolean tooLarge;
    private final boolean crowded;

    private RawMail(MimeMessage message, String content, boolean tooLarge, boolean crowded) {
        this.message = message;
        this.content = content;
        this.tooLarge = tooLarge;
        this.crowded = crowded;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        // What is written wrong is read as far as it goes.
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.multipart.ignoreexistingboundaryparameter", "false");
        return properties;
    }

    /** All of it, as it was sent. */
    static RawMail of(byte[] raw) {
        return of(raw, raw.length);
    }

    /**
     * All of it, without a copy.
     *
     * @param length of it in {@code raw}, which nobody changes any more
     */
    static RawMail of(byte[] raw, int length) {
        int body = bodyOf(raw, length);
        MessageDigest digest = Sha256.digest();
        digest.update(raw, body, length - body);
        return new RawMail(
                parsed(raw, length), HexFormat.of().formatHex(digest.digest()), false, isCrowded(raw, length));
    }

    /**
     * One whose content was not read.
     *
     * @param size of all of it, as its server tells
     */
    static RawMail headOf(byte[] headers, int size) {
        return new RawMail(
                parsed(headers, headers.length), Integer.toString(size), size > MailInLimits.MOST_BYTES, false);
    }

    /** Whatever the bytes are, the library reads a mail in them. */
    private static MimeMessage parsed(byte[] raw, int length) {
        try {
            return new MimeMessage(NOBODYS, new SharedByteArrayInputStream(raw, 0, length));
        } catch (MessagingException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
    }

    /** Each line that may begin a part is counted, before the library makes objects of all of them. */
    private static boolean isCrowded(byte[] raw, int length) {
        int found = 0;
        for (int at = 0; at + 2 < length; at++) {
            if ((raw[at] == '\n' || raw[at] == '\r') && raw[at + 1] == '-' && raw[at + 2] == '-') {
                found++;
            }
        }
        return found > MailInLimits.MOST_BOUNDARIES;
    }

    /** Where the content begins: servers on its way write into the head. */
    private static int bodyOf(byte[] raw, int length) {
        for (int at = 0; at + 1 < length; at++) {
            boolean empty = raw[at] == '\n' && (raw[at + 1] == '\n' || raw[at + 1] == '\r');
            if (empty) {
                return at + 1;
            }
        }
        return length;
    }

    MimeMessage message() {
        return message;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether it has so many parts that nobody has put them together. */
    boolean isCrowded() {
        return crowded;
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
                    PlainText.beginning(PlainText.tolerated(message.getSubject()), LONGEST_SUBJECT),
                    isAutomatic());
        } catch (MessagingException ill) {
            throw new IllegalStateException(ill);
        }
    }

    private String sender() throws MessagingException {
        Address[] from;
        try {
            from = message.getFrom();
        } catch (AddressException ill) {
            return "";
        }
        boolean one = from != null && from.length > 0 && from[0] instanceof InternetAddress;
        String address = one ? PlainText.tolerated(((InternetAddress) from[0]).getAddress()) : "";
        return address.length() > LONGEST_SENDER || address.indexOf('@') < 1 ? "" : address;
    }

    /** RFC 3834: what a machine has written is not answered, nor is a list. */
    private boolean isAutomatic() throws MessagingException {
        String submitted = PlainText.tolerated(message.getHeader("Auto-Submitted", ","));
        String precedence =
                PlainText.tolerated(message.getHeader("Precedence", ",")).toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.toLowerCase(Locale.ROOT).startsWith("no")
                || PRECEDENCE_OF_MACHINES.contains(precedence)
                || message.getHeader("List-Id") != null
                || message.getHeader("X-Auto-Response-Suppress") != null
                || "<>".equals(PlainText.tolerated(message.getHeader("Return-Path", ",")));
    }
}
