package se.samverk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.identity.SampleTokens;
import se.samverk.shared.Language;
import se.samverk.shared.SampleSettings;

/** Mails as they arrive at a real mail server. */
class MailSenderTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final Logger GREEN_MAIL = Logger.getLogger("com.icegreen.greenmail");

    @BeforeAll
    static void start() {
        GREEN_MAIL.setLevel(Level.WARNING);
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @TempDir
    static Path directory;

    private final MailSender sender = new MailSender();

    @BeforeEach
    void wire() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        sender.settings =
                new SampleSettings().withSmtp("127.0.0.1", SERVER.getSmtp().getPort());
        sender.texts = SampleMails.texts(sender.settings, SampleTemplate.values());
        sender.texts.tokens = SampleTokens.of(directory.resolve("key"));
    }

    private MimeMessage received(OutboxMail mail) throws MessagingException {
        try (MailSender.Connection connection = sender.connect()) {
            connection.send(mail);
        }
        MimeMessage[] messages = SERVER.getReceivedMessages();
        assertThat(messages).hasSize(1);
        return messages[0];
    }

    private static String part(MimeMessage message, int index, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(index).getContentType().toLowerCase(Locale.ROOT))
                .startsWith(type)
                .contains("utf-8");
        return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SV | Hej då Bokföring, den 2026-02-03", "EN | Goodbye Bokföring, on 2026-02-03"})
    void aMailArrivesAsTextAndHtmlInTheLanguageOfItsReader(Language language, String subject) throws Exception {
        OutboxMail mail = SampleMails.mail(SampleTemplate.FAREWELL, language);
        MailText.Rendered rendered = sender.texts.render(mail);

        MimeMessage message = received(mail);

        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(part(message, 0, "text/plain").strip())
                .isEqualTo(rendered.text().strip());
        assertThat(part(message, 1, "text/html").strip())
                .isEqualTo(rendered.html().strip());
    }

    @Test
    void theHtmlThatArrivesHasNamesAsText() throws Exception {
        MimeMessage message = received(SampleMails.mail(
                SampleTemplate.GREETING, Language.SV, List.of("<b>L</b>", "<i>N</i>", "B", "D", "<script>1</script>")));

        assertThat(part(message, 1, "text/html"))
                .doesNotContain("<b>", "<i>", "<script>")
                .contains("&lt;b&gt;L&lt;/b&gt;", "&lt;script&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "550-5.1.1-no-such-mailbox, true",
        "550-5.2.1-mailbox-disabled, true",
        "550-User-unknown, true",
        "450-4.2.1-mailbox-busy, false",
        "554-5.7.1-Relay-access-denied, false",
        "550-5.7.1-Client-host-blocked, false",
        "550-relay-not-permitted, false",
        "503-5.5.1-authenticate-first, false",
        "552-5.2.2-mailbox-full, false"
    })
    void whatTheServerAnswersIsToldAndOnlyARefusalForGoodIsOne(String answer, boolean forGood) throws Exception {
        try (IllMailServer ill = new IllMailServer()) {
            sender.settings = new SampleSettings().withSmtp("127.0.0.1", ill.port());
            try (MailSender.Connection connection = sender.connect()) {
                assertThatThrownBy(() -> connection.send(to(answer)))
                        .isInstanceOfSatisfying(
                                MessagingException.class,
                                refused -> assertThat(MailFailure.of(refused))
                                        .isEqualTo(new MailFailure(answer.replace('-', ' '), forGood)));
                connection.send(to("eva"));
            }
            assertThat(ill.taken()).containsExactly("eva@norrsken.example");
        }
    }

    @Test
    void aConnectionThatTheServerEndsCostsOneMailAnAttemptAndIsOpenedAnewForTheNext() throws Exception {
        try (IllMailServer ill = new IllMailServer()) {
            sender.settings = new SampleSettings().withSmtp("127.0.0.1", ill.port());
            try (MailSender.Connection connection = sender.connect()) {
                connection.send(to("eva"));
                assertThatThrownBy(() -> connection.send(to("ends")))
                        .isInstanceOfSatisfying(
                                MessagingException.class,
                                lost -> assertThat(MailFailure.of(lost).forGood())
                                        .isFalse());
                connection.send(to("leo"));
                ill.close();
                assertThatThrownBy(() -> connection.send(to("ends"))).isInstanceOf(MessagingException.class);
                assertThatThrownBy(() -> connection.send(to("mia"))).isInstanceOf(MailSender.Unreachable.class);
            }
            assertThat(ill.taken()).containsExactly("eva@norrsken.example", "leo@norrsken.example");
        }
    }

    private static OutboxMail to(String name) {
        return SampleMails.to(new OutboxMail.Recipient(name + "@norrsken.example", "Eva", Language.SV));
    }

    @Test
    void headersTellFromWhomToWhomAndWhen() throws Exception {
        MimeMessage message =
                received(SampleMails.to(new OutboxMail.Recipient("asa@norrsken.example", "Åsa Öst", Language.SV)));

        InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("asa@norrsken.example");
        assertThat(to.getPersonal()).isEqualTo("Åsa Öst");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("samverk@samverk.example"));
        assertThat(message.getSentDate()).isEqualTo(Date.from(SampleMails.CREATED_AT));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aMailThatIsSentAgainHasTheSameMessageId() throws Exception {
        OutboxMail mail = SampleMails.mail(SampleTemplate.FAREWELL, Language.SV);
        try (MailSender.Connection connection = sender.connect()) {
            connection.send(mail);
            connection.send(mail);
            connection.send(SampleMails.mail(SampleTemplate.FAREWELL, Language.SV));
        }

        List<String> ids = Arrays.stream(SERVER.getReceivedMessages())
                .map(message -> GreenMailUtil.getHeaders(message))
                .map(headers -> headers.replaceAll("(?s).*Message-ID: (<[^>]+>).*", "$1"))
                .toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.get(0)).isEqualTo("<" + mail.id() + "@samverk>").isEqualTo(ids.get(1));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eva\r\nBcc: leo@norrsken.example",
                "Eva\nBcc: leo@norrsken.example",
                "Eva\r\n\r\nAnother body",
                "Eva\" <leo@norrsken.example>, \"Leo",
                "Eva <leo@norrsken.example>",
                "Eva, leo@norrsken.example",
                "Åsa\r\nBcc: leo@norrsken.example"
            })
    void aNameCannotAddARecipientOrAHeader(String name) throws Exception {
        MimeMessage message =
                received(SampleMails.to(new OutboxMail.Recipient("eva@norrsken.example", name, Language.SV)));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Cc")).isNull();
        assertThat(message.getAllRecipients())
                .extracting(address -> ((InternetAddress) address).getAddress())
                .containsExactly("eva@norrsken.example");
        assertThat(part(message, 0, "text/plain")).startsWith("Lind Redovisning AB hälsar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lind\r\nBcc: leo@norrsken.example", "Lind\nX-Evil: 1", "Lind\r\n\r\nbody"})
    void aSubjectCannotAddAHeader(String bureau) throws Exception {
        MimeMessage message =
                received(SampleMails.mail(SampleTemplate.GREETING, Language.SV, List.of(bureau, "N", "B", "D", "M")));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).startsWith("Lind ").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva@norrsken.example, leo@norrsken.example",
                "eva@norrsken.example\r\nBcc: leo@norrsken.example",
                "Eva <eva@norrsken.example> <leo@norrsken.example>",
                "eva",
                ""
            })
    void anAddressThatIsNotOneIsNotSentTo(String email) throws Exception {
        OutboxMail mail = SampleMails.to(new OutboxMail.Recipient(email, "Eva", Language.SV));

        try (MailSender.Connection connection = sender.connect()) {
            assertThatThrownBy(() -> connection.send(mail)).isInstanceOf(MessagingException.class);
        }
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatCannotBeReachedIsTold() throws Exception {
        int port = SERVER.getSmtp().getPort();
        sender.settings = new SampleSettings().withSmtp("127.0.0.1", port == 1 ? 2 : 1);

        assertThatThrownBy(sender::connect).isInstanceOf(MessagingException.class);
    }

    @Test
    void aServerThatOffersNoEncryptionIsNotUsedWhereEncryptionIsWanted() {
        sender.settings = new SampleSettings()
                .withSmtp("127.0.0.1", SERVER.getSmtp().getPort())
                .withStarttls();

        assertThatThrownBy(sender::connect).isInstanceOf(MessagingException.class);
    }

    @Test
    void whereNoMailIsSentNoneReachesTheServer() throws Exception {
        sender.settings = new SampleSettings()
                .sendingNothing()
                .withSmtp("127.0.0.1", SERVER.getSmtp().getPort());

        try (MailSender.Connection connection = sender.connect()) {
            connection.send(SampleMails.mail(SampleTemplate.FAREWELL, Language.SV));
        }

        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAServerMailsAreNotGivenToNobody() {
        sender.settings = new SampleSettings().withoutSmtp();

        assertThatThrownBy(sender::connect).isInstanceOf(RuntimeException.class);
    }
}
