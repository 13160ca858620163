package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that an administrator sets for the application, one property each. */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "samverk.base-url")
    String baseUrl;

    @Inject
    @ConfigProperty(name = "samverk.demonstration", defaultValue = "false")
    boolean demonstration;

    @Inject
    @ConfigProperty(name = "samverk.demonstration.password")
    Optional<String> demonstrationPassword;

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
    @ConfigProperty(name = "samverk.mail.from")
    String mailFrom;

    /**
     * Where people reach the application; every link in a mail begins with it. No slash at the end.
     */
    public String baseUrl() {
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /**
     * Whether this is the demonstration run, with its sample data and, without SMTP, its mailbox.
     */
    public boolean demonstration() {
        return demonstration;
    }

    public Optional<String> demonstrationPassword() {
        return demonstrationPassword;
    }

    /** The file of 32 secret bytes from which the tokens of mail links are derived. */
    public Path linkKeyFile() {
        return Path.of(linkKeyFile);
    }

    /** A catalogue of services other than the one that ships. */
    public Optional<Path> catalogueFile() {
        return catalogueFile.map(Path::of);
    }

    /** The mail server; empty only in the demonstration run. */
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

    /** Whether sent mails are only shown in the mailbox page: the demonstration without SMTP. */
    public boolean mailboxInsteadOfSmtp() {
        return demonstration && smtpHost.isEmpty();
    }
}
