package se.samverk.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.shared.PlainText;

/** What of a mail may be a document, and what a mail says of itself. */
class MailPartsTest {

    private static final String TO = "kvitton-abcdefghijkmnpqr@kvitton.example";

    private static SampleMessages mail() {
        return SampleMessages.mail("eva@norr.example", TO, "Kvitto från resan");
    }

    private static RawMail raw(SampleMessages mail) {
        return RawMail.of(mail.raw());
    }

    private static MailParts parts(SampleMessages mail) throws MessagingException, IOException {
        return MailParts.of(raw(mail).message());
    }

    @Test
    @DisplayName("K16: attached files are taken, also of a mail that is forwarded, by the names that people gave them")
    void attached() throws Exception {
        MailParts parts = parts(mail().pdf("Räkning åäö.pdf", SampleFiles.pdf(1))
                .forwarding(mail().pdf("tidigare.pdf", SampleFiles.pdf(1))));

        assertThat(parts.files()).extracting(SentFile::name).containsExactly("Räkning åäö.pdf", "tidigare.pdf");
        assertThat(parts.refused()).isEmpty();
    }

    @Test
    @DisplayName("K16: small pictures are signatures and left out; a mail without a file is told")
    void signatures() throws Exception {
        byte[] logo = SampleFiles.png(20, 20);

        MailParts parts = parts(mail().pdf("a.pdf", SampleFiles.pdf(1)).file("logo.png", "image/png", logo));
        MailParts none = parts(mail().file("logo.png", "image/png", logo));

        assertThat(parts.files()).hasSize(1);
        assertThat(parts.refused()).isEmpty();
        assertThat(none.refused())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly(MailInError.MAIL_WITHOUT_FILE);
    }

    @Test
    @DisplayName("K16: an e-invoice, a file that is too large, and one too many are refused, each with its reason")
    void refused() throws Exception {
        SampleMessages mail = mail().file("faktura.xml", "text/xml", "<Invoice/>".getBytes(StandardCharsets.UTF_8))
                .file("stor.pdf", "application/pdf", new byte[15_000_001]);
        for (int i = 0; i < MailInLimits.MOST_FILES; i++) {
            mail.pdf(i + ".pdf", SampleFiles.pdf(1));
        }

        MailParts parts = parts(mail);

        assertThat(parts.files()).hasSize(MailInLimits.MOST_FILES - 2);
        assertThat(parts.refused())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly(
                        MailInError.MAIL_E_INVOICE, MailInError.MAIL_TOO_LARGE, MailInError.MAIL_TOO_MANY_FILES);
    }

    @Test
    @DisplayName("K16: mails within mails have an end")
    void deep() throws Exception {
        SampleMessages mail = mail().pdf("innerst.pdf", SampleFiles.pdf(1));
        for (int i = 0; i < MailInLimits.DEEPEST; i++) {
            mail = mail().forwarding(mail);
        }

        MailParts parts = parts(mail);

        assertThat(parts.files()).isEmpty();
        assertThat(parts.refused())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly(MailInError.MAIL_NOT_READABLE);
    }

    @Test
    @DisplayName(
            "K16: the same mail is known again whatever servers on its way have written; another content is another mail")
    void key() throws Exception {
        byte[] sent = mail().pdf("a.pdf", SampleFiles.pdf(1)).raw();
        String once = new String(sent, StandardCharsets.ISO_8859_1);
        byte[] again = ("Received: from elsewhere\r\n" + once).getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = (once + "x").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(RawMail.of(again).head().key())
                .isEqualTo(RawMail.of(sent).head().key());
        assertThat(RawMail.of(other).head().key())
                .isNotEqualTo(RawMail.of(sent).head().key());
    }

    @ParameterizedTest
    @DisplayName("K16: what a machine has written is not answered (RFC 3834)")
    @CsvSource({
        "Auto-Submitted, auto-replied, true",
        "Auto-Submitted, no, false",
        "Precedence, bulk, true",
        "Precedence, list, true",
        "List-Id, nyheter.example, true",
        "X-Auto-Response-Suppress, All, true",
        "Return-Path, <>, true",
        "X-Mailer, Post 1.0, false"
    })
    void automatic(String header, String value, boolean automatic) throws Exception {
        assertThat(raw(mail().header(header, value)).head().automatic()).isEqualTo(automatic);
    }

    @Test
    @DisplayName("K16: whom a mail is for stands in what servers and senders write, of the operator’s domain alone")
    void recipients() throws Exception {
        RawMail mail = raw(SampleMessages.mail("eva@norr.example", "Någon <x@annat.example>", "Hej")
                .header("Delivered-To", "Kvitton-ABC@Kvitton.example")
                .header("Cc", "ill address <<, kvitton-two@kvitton.example"));
        RawMail plain = raw(mail());

        assertThat(mail.recipients("kvitton.example")).contains("kvitton-abc");
        assertThat(plain.recipients("kvitton.example")).containsExactly("kvitton-abcdefghijkmnpqr");
        assertThat(plain.recipients("annat.example")).isEmpty();
    }

    @Test
    @DisplayName("K16: a head with commands in it is shown as plain text, and an ill mail is a mail all the same")
    void ill() throws Exception {
        RawMail mail = RawMail.of("Subject: =?UTF-8?B?SGVqCkJjYzogYWxsYUBub3JyLmV4YW1wbGU=?=\nFrom: <<<\n\nhej"
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.head().subject()).doesNotContain("\n").startsWith("Hej");
        assertThat(mail.head().sender()).isEmpty();
        assertThat(RawMail.of(new byte[0]).head().subject()).isEmpty();
        assertThat(MailParts.of(RawMail.of(new byte[] {1, 2, 3}).message()).refused())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "K16: subject, sender and file names that are damaged or turn the direction are cleaned, and refuse nothing")
    void tolerated() throws Exception {
        SampleMessages mail = SampleMessages.mail(
                        "eva\u202e@norr.example", TO, "Kvitto \ufffd\u202etxt\u2028 \ud83e\udfff slut")
                .pdf("a\ufffd\u202eb.pdf", SampleFiles.pdf(1));

        MailHead head = raw(mail).head();

        assertThat(head.subject()).isEqualTo("Kvitto txt slut");
        assertThat(PlainText.optional("field", head.subject() + head.sender(), 400))
                .startsWith("Kvitto");
        assertThat(parts(mail).files()).extracting(SentFile::name).containsExactly("a b.pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    @DisplayName("K16: a mail of thousands of parts is none before its parts are made; one of many lines is one")
    void crowded() {
        String head = "Content-Type: multipart/mixed; boundary=x\n\n";

        assertThat(RawMail.of(bytes(head + "--x\n\na\n".repeat(MailInLimits.MOST_BOUNDARIES + 1)))
                        .isCrowded())
                .isTrue();
        assertThat(RawMail.of(bytes(head + "- x\n\na\n".repeat(MailInLimits.MOST_BOUNDARIES + 1)))
                        .isCrowded())
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("K16: in our mail nothing that a stranger wrote becomes an address to press")
    @CsvSource({
        "Faktura 17.5 från Norr AB, Faktura 17.5 från Norr AB",
        "Logga in på https://ond.example/a?b, Logga in på https ond example a?b",
        "www.ond.example, www ond example",
        "ond。example, ond example",
        "eva@ond.example, eva ond example",
        "PDF-filen ”låst.pdf” är låst. Öppna den., PDF-filen ”låst.pdf” är låst. Öppna den.",
        "ond.example.pdf: för stor, ond example.pdf: för stor",
        "a.pdf.ond.example, a pdf ond example"
    })
    void links(String written, String shown) {
        assertThat(WithoutLinks.of(written)).isEqualTo(shown);
    }
}
