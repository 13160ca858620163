package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything that an administrator sets for the application, one property each, and what it needs to know of the server's own.
 * All are checked at the start ({@link SettingsCheck}): with one that is missing or wrong the application does not start.
 */
@ApplicationScoped
public class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    @Inject
    @ConfigProperty(name = "samverk.base-url")
    Optional<String> baseUrl;

    /** What once made the sample data, which is an application of its own now. */
    @Inject
    @ConfigProperty(name = "samverk.demonstration")
    Optional<String> demonstration;

    @Inject
    @ConfigProperty(name = "samverk.link-key.file")
    Optional<String> linkKeyFile;

    @Inject
    @ConfigProperty(name = "samverk.link-key.other-file")
    Optional<String> otherLinkKeyFile;

    @Inject
    @ConfigProperty(name = "samverk.token-key.previous-file")
    Optional<String> previousTokenKeyFile;

    @Inject
    @ConfigProperty(name = "samverk.key-store.file")
    Optional<String> keyStoreFile;

    @Inject
    @ConfigProperty(name = "samverk.catalogue.file")
    Optional<String> catalogueFile;

    @Inject
    @ConfigProperty(name = "samverk.tesseract", defaultValue = "tesseract")
    String tesseract;

    @Inject
    @ConfigProperty(name = "samverk.smtp.host")
    Optional<String> smtpHost;

    @Inject
    @ConfigProperty(name = "samverk.smtp.port", defaultValue = "25")
    String smtpPort;

    @Inject
    @ConfigProperty(name = "samverk.smtp.user")
    Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "samverk.smtp.password")
    Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "samverk.smtp.starttls", defaultValue = "true")
    String smtpStarttls;

    @Inject
    @ConfigProperty(name = "samverk.mailin.host")
    Optional<String> mailInHost;

    @Inject
    @ConfigProperty(name = "samverk.mailin.port", defaultValue = "993")
    String mailInPort;

    @Inject
    @ConfigProperty(name = "samverk.mailin.tls", defaultValue = "true")
    String mailInTls;

    @Inject
    @ConfigProperty(name = "samverk.mailin.user")
    Optional<String> mailInUser;

    @Inject
    @ConfigProperty(name = "samverk.mailin.password")
    Optional<String> mailInPassword;

    @Inject
    @ConfigProperty(name = "samverk.mailin.domain")
    Optional<String> mailInDomain;

    @Inject
    @ConfigProperty(name = "samverk.mail.send", defaultValue = "true")
    String mailSend;

    @Inject
    @ConfigProperty(name = "samverk.mail.from", defaultValue = "samverk@localhost")
    String mailFrom;

    @Inject
    @ConfigProperty(name = "keystore_password")
    Optional<String> keystorePassword;

    @Inject
    @ConfigProperty(name = "http.aliases")
    Optional<String> httpAliases;

    @Inject
    @ConfigProperty(name = "http.proxies")
    Optional<String> httpProxies;

    /**
     * Where people reach the application; every link in a mail begins with it. No slash at the end.
     */
    public String baseUrl() {
        String url = baseUrl.orElseThrow();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether people reach the application by TLS only. */
    public boolean isReachedByTls() {
        return baseUrl().startsWith("https:");
    }

    /** The file of 32 secret bytes from which the tokens of mail links are derived. */
    public Path linkKeyFile() {
        return Path.of(linkKeyFile.orElseThrow());
    }

    /** While keys are changed: the one that is to come, or that was. */
    public Optional<Path> otherLinkKeyFile() {
        return otherLinkKeyFile.map(Path::of);
    }

    /** While keys are changed: the certificate of the one that signed tokens before. */
    public Optional<Path> previousTokenKeyFile() {
        return previousTokenKeyFile.map(Path::of);
    }

    /** What holds the key that signs tokens; the server makes it when it is not there. */
    public Optional<Path> keyStoreFile() {
        return keyStoreFile.map(Path::of);
    }

    public String keyStorePassword() {
        return keystorePassword.orElseThrow();
    }

    /** A catalogue of services other than the one that ships. */
    public Optional<Path> catalogueFile() {
        return catalogueFile.map(Path::of);
    }

    /** The program that recognises the text of pictures; empty where none is to be asked. */
    public Optional<String> tesseract() {
        return "off".equalsIgnoreCase(tesseract) ? Optional.empty() : Optional.of(tesseract);
    }

    /** The mail server; empty only where no mail is sent. */
    public Optional<String> smtpHost() {
        return smtpHost;
    }

    public int smtpPort() {
        return Integer.parseInt(smtpPort);
    }

    public Optional<String> smtpUser() {
        return smtpUser;
    }

    public Optional<String> smtpPassword() {
        return smtpPassword;
    }

    public boolean smtpStarttls() {
        return Boolean.parseBoolean(smtpStarttls);
    }

    /** The mailbox in which documents come; empty where there is none. */
    public Optional<MailInSettings> mailIn() {
        return mailInHost.map(host -> new MailInSettings(
                host,
                Integer.parseInt(mailInPort),
                Boolean.parseBoolean(mailInTls),
                mailInUser.orElseThrow(),
                mailInPassword.orElseThrow(),
                mailInDomain.orElseThrow()));
    }

    public String mailFrom() {
        return mailFrom;
    }

    /** Whether mails leave the server; otherwise they are only written, as in the demonstration. */
    public boolean sendsMails() {
        return Boolean.parseBoolean(mailSend);
    }

    /**
     * Called before anything else is done. Tells of what an administrator may not have meant.
     *
     * @throws IllegalStateException when something is missing or wrong
     */
    public void check() {
        List<String> problems = SettingsCheck.of(this);
        problems.forEach(LOG::severe);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Samverk does not start: " + String.join("; ", problems));
        }
        if (demonstration.filter(Boolean::parseBoolean).isPresent()) {
            LOG.warning("SAMVERK_DEMONSTRATION does nothing: sample data and its accounts are made only by the"
                    + " application demonstration.ear, which ./run starts");
        }
        if (!sendsMails()) {
            LOG.warning("No mail leaves this server, since SAMVERK_MAIL_SEND is false");
        }
    }
}
