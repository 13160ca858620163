package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that an administrator sets for the application, one property each. */
@ApplicationScoped
public class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    @Inject
    @ConfigProperty(name = "samverk.base-url")
    String baseUrl;

    /** What once made the sample data, which is an application of its own now. */
    @Inject
    @ConfigProperty(name = "samverk.demonstration", defaultValue = "false")
    boolean demonstration;

    @Inject
    @ConfigProperty(name = "samverk.link-key.file")
    String linkKeyFile;

    @Inject
    @ConfigProperty(name = "samverk.catalogue.file")
    Optional<String> catalogueFile;

    @Inject
    @ConfigProperty(name = "samverk.smtp.host")
    Optional<String> smtpHost;

    @Inject
    @ConfigProperty(name = "samverk.smtp.port", defaultValue = "25")
    int smtpPort;

    @Inject
    @ConfigProperty(name = "samverk.smtp.user")
    Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "samverk.smtp.password")
    Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "samverk.smtp.starttls", defaultValue = "false")
    boolean smtpStarttls;

    @Inject
    @ConfigProperty(name = "samverk.mail.send", defaultValue = "true")
    boolean mailSend;

    @Inject
    @ConfigProperty(name = "samverk.mail.from")
    String mailFrom;

    /**
     * Where people reach the application; every link in a mail begins with it. No slash at the end.
     */
    public String baseUrl() {
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** The file of 32 secret bytes from which the tokens of mail links are derived. */
    public Path linkKeyFile() {
        return Path.of(linkKeyFile);
    }

    /** A catalogue of services other than the one that ships. */
    public Optional<Path> catalogueFile() {
        return catalogueFile.map(Path::of);
    }

    /** The mail server; empty only where no mail is sent. */
    public Optional<String> smtpHost() {
        return smtpHost;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public Optional<String> smtpUser() {
        return smtpUser;
    }

    public Optional<String> smtpPassword() {
        return smtpPassword;
    }

    public boolean smtpStarttls() {
        return smtpStarttls;
    }

    public String mailFrom() {
        return mailFrom;
    }

    /** Whether mails leave the server; otherwise they are only written, as in the demonstration. */
    public boolean sendsMails() {
        return mailSend;
    }

    /** Tells of what an administrator may not have meant. */
    void atStart(@Observes Startup start) {
        if (demonstration) {
            LOG.warning("SAMVERK_DEMONSTRATION does nothing: sample data and its accounts are made only by the"
                    + " application demonstration.ear, which ./run starts");
        }
        if (!mailSend) {
            LOG.warning("No mail leaves this server, since SAMVERK_MAIL_SEND is false");
        }
    }
}
