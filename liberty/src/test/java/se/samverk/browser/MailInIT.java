package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An invoice that is mailed to the address of a company. */
class MailInIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    /** The mailbox is read each minute, and what is in hand is done before. */
    private static final int MOST_SECONDS = 100;

    private final People people = new People(samverk);
    private final String subject = "Faktura " + UUID.randomUUID();

    private static MimeBodyPart file(String name, String type, byte[] content) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        file.setFileName(name);
        return file;
    }

    private MimeMessage mail(String to, MimeBodyPart... files) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("faktura@butiken.example"));
        message.setRecipients(MimeMessage.RecipientType.TO, to);
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setContent(new MimeMultipart(files));
        message.saveChanges();
        return message;
    }

    @Test
    @DisplayName(
            "K16: the client makes an address; what is mailed there stands among its documents, what is refused with its reason")
    void mailed() throws MessagingException {
        Page eva = people.onPhone();
        people.enter(eva, "eva@norrsken.example");
        eva.navigate("/mina/tjanster");
        people.follow(eva, "Öppna Bokföring");
        eva.waitForURL("**/tjanst/bokforing/oversikt/*");
        eva.navigate(eva.url().replace("oversikt", "underlag"));
        people.press(eva, "Skapa en adress");
        assertThat(eva.locator("[role=status]")).containsText("Adressen är skapad.");
        String address = eva.locator(".mail-in-address").textContent().strip();

        samverk.mailIn(mail(
                address,
                file("faktura.pdf", "application/pdf", Papers.pdf("Butiken AB", "Att betala 99,00")),
                file("faktura.xml", "text/xml", "<Invoice/>".getBytes(StandardCharsets.UTF_8))));

        eva.waitForCondition(
                () -> {
                    eva.reload();
                    // What is refused is told when all files have been handed in.
                    return eva.locator(".mail-in-refused").count() > 0
                            && eva.locator("main").textContent().contains(subject);
                },
                new Page.WaitForConditionOptions().setTimeout(MOST_SECONDS * 1000.0));
        assertThat(eva.locator("main")).containsText(subject + " (faktura@butiken.example)");
        assertThat(eva.locator("main")).containsText("Med mejl");
        assertThat(eva.locator(".mail-in-refused")).containsText("Läs in den under Leverantörsfakturor.");
    }
}
