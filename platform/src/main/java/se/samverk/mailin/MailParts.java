package se.samverk.mailin;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samverk.document.DocumentLimits;
import se.samverk.document.SentFile;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.PlainText;

/** The files of a mail, as far as they may be documents. What is text is not looked at; nothing is fetched that a mail names. */
final class MailParts {

    private static final int LONGEST_NAME = 120;
    private static final int BUFFER = 8192;

    private final List<SentFile> files = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private int parts;
    private long bytes;

    private MailParts() {}

    static MailParts of(Message message) throws MessagingException, IOException {
        MailParts found = new MailParts();
        found.read(message, 0);
        if (found.files.isEmpty() && found.refused.isEmpty()) {
            found.refuse("–", MailInError.MAIL_WITHOUT_FILE);
        }
        return found;
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (depth > MailInLimits.DEEPEST || parts > MailInLimits.MOST_PARTS) {
            if (refused.stream().noneMatch(refusal -> refusal.reason().code() == MailInError.MAIL_NOT_READABLE)) {
                refuse("–", MailInError.MAIL_NOT_READABLE);
            }
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount() && parts <= MailInLimits.MOST_PARTS; i++) {
                BodyPart one = several.getBodyPart(i);
                read(one, depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Message within) {
            read(within, depth + 1);
        } else if (!isText(part)) {
            take(part);
        }
    }

    /** What somebody wrote, and not a file of text that is attached. */
    private static boolean isText(Part part) throws MessagingException {
        return part.isMimeType("text/*") && part.getFileName() == null
                || part.isMimeType("application/pgp-signature")
                || part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/x-pkcs7-signature")
                || part.isMimeType("text/calendar")
                || part.isMimeType("message/*");
    }

    private void take(Part part) throws MessagingException, IOException {
        String name = name(part);
        if (files.size() + refused.size() >= MailInLimits.MOST_FILES) {
            if (refused.stream().noneMatch(refusal -> refusal.reason().code() == MailInError.MAIL_TOO_MANY_FILES)) {
                refuse(name, MailInError.MAIL_TOO_MANY_FILES, MailInLimits.MOST_FILES);
            }
            return;
        }
        byte[] content = content(part);
        if (content == null) {
            refuse(name, MailInError.MAIL_TOO_LARGE, DocumentLimits.MOST_MEGABYTES);
        } else if (part.isMimeType("image/*") && content.length < MailInLimits.SMALLEST_PICTURE
                || content.length == 0) {
            // A signature or a logo, which nobody meant to hand in.
            return;
        } else if (isXml(part, name)) {
            refuse(name, MailInError.MAIL_E_INVOICE, name);
        } else {
            files.add(new SentFile(name, content));
        }
    }

    private static boolean isXml(Part part, String name) throws MessagingException {
        return part.isMimeType("text/xml")
                || part.isMimeType("application/xml")
                || name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** All of a file; null where it is more than a document may be. */
    private byte[] content(Part part) throws MessagingException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = part.getInputStream()) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes += read;
                if (content.size() + read > DocumentLimits.MOST_MEGABYTES * 1_000_000L
                        || bytes > MailInLimits.MOST_BYTES) {
                    return null;
                }
                content.write(buffer, 0, read);
            }
        }
        return content.toByteArray();
    }

    private static String name(Part part) throws MessagingException {
        String told = part.getFileName();
        if (told == null) {
            return "–";
        }
        String decoded;
        try {
            decoded = MimeUtility.decodeText(told);
        } catch (UnsupportedEncodingException unknown) {
            decoded = told;
        }
        String name = PlainText.tolerated(decoded);
        return name.isEmpty() ? "–" : PlainText.beginning(name, LONGEST_NAME);
    }

    private void refuse(String name, ErrorCode code, Object... arguments) {
        refused.add(new Refusal(name, new BusinessException(code, arguments)));
    }

    List<SentFile> files() {
        return List.copyOf(files);
    }

    List<Refusal> refused() {
        return List.copyOf(refused);
    }
}
