package se.samverk.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is missing or wrong in the settings: everything at once, each in a line that begins with the name to set. */
final class SettingsCheck {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^:/\\s]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final int SHORTEST_SECRET = 8;
    private static final int LAST_PORT = 65_535;

    private final List<String> problems = new ArrayList<>();

    private SettingsCheck() {}

    static List<String> of(Settings settings) {
        SettingsCheck check = new SettingsCheck();
        check.checkAddresses(settings);
        check.checkSecrets(settings);
        check.checkOtherKeys(settings);
        check.checkMail(settings);
        check.checkMailIn(settings);
        return check.problems;
    }

    private void require(boolean right, String name, String what) {
        if (!right) {
            problems.add(name + " " + what);
        }
    }

    private void checkAddresses(Settings settings) {
        require(
                settings.baseUrl.filter(SettingsCheck::isBaseUrl).isPresent(),
                "SAMVERK_BASE_URL",
                "must be the address at which people reach the application, https://… (http://localhost:… on this"
                        + " computer), with nothing behind host and port");
        require(
                Pattern.compile(",")
                        .splitAsStream(settings.httpAliases.orElse(""))
                        .map(String::strip)
                        .allMatch(alias ->
                                alias.isEmpty() || HOST_AND_PORT.matcher(alias).matches()),
                "HTTP_ALIASES",
                "must name hosts with their ports, separated by commas: samverk.example:443");
        require(isExpression(settings.httpProxies), "HTTP_PROXIES", "is no regular expression");
        require(
                settings.catalogueFile.isEmpty() || isReadable(settings.catalogueFile),
                "SAMVERK_CATALOGUE_FILE",
                "names a file that cannot be read");
    }

    private static boolean isBaseUrl(String url) {
        try {
            URI address = URI.create(url);
            boolean known = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
            return known
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && Set.of("", "/").contains(address.getPath());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isExpression(Optional<String> expression) {
        try {
            expression.map(Pattern::compile);
            return true;
        } catch (PatternSyntaxException wrong) {
            return false;
        }
    }

    private static boolean isReadable(Optional<String> file) {
        return file.filter(name -> Files.isReadable(Path.of(name))).isPresent();
    }

    private void checkSecrets(Settings settings) {
        require(
                settings.keystorePassword
                        .filter(password -> password.length() >= SHORTEST_SECRET && !password.startsWith("${"))
                        .isPresent(),
                "KEYSTORE_PASSWORD",
                "must be the password of the key store, at least " + SHORTEST_SECRET + " characters");
        require(
                isReadable(settings.linkKeyFile),
                "SAMVERK_LINK_KEY_FILE",
                "must name a file of 32 random bytes that the server can read");
    }

    private void checkOtherKeys(Settings settings) {
        require(
                settings.otherLinkKeyFile.isEmpty() || isReadable(settings.otherLinkKeyFile),
                "SAMVERK_LINK_KEY_OTHER_FILE",
                "names a file that cannot be read");
        require(
                settings.previousTokenKeyFile.isEmpty() || isReadable(settings.previousTokenKeyFile),
                "SAMVERK_TOKEN_KEY_PREVIOUS_FILE",
                "names a file that cannot be read");
    }

    private void checkMail(Settings settings) {
        require(isSwitch(settings.mailSend), "SAMVERK_MAIL_SEND", "must be true or false");
        require(isSwitch(settings.smtpStarttls), "SAMVERK_SMTP_STARTTLS", "must be true or false");
        require(isPort(settings.smtpPort), "SAMVERK_SMTP_PORT", "must be a port, from 1 to 65535");
        require(isMailbox(settings.mailFrom), "SAMVERK_MAIL_FROM", "must be an e-mail address");
        require(
                !settings.sendsMails() || settings.smtpHost.isPresent(),
                "SAMVERK_SMTP_HOST",
                "must name the mail server: without one nobody can be invited (for a trial that sends nothing,"
                        + " SAMVERK_MAIL_SEND=false)");
        require(
                settings.smtpUser.isPresent() == settings.smtpPassword.isPresent(),
                "SAMVERK_SMTP_USER",
                "and SAMVERK_SMTP_PASSWORD must be set both or neither");
    }

    private void checkMailIn(Settings settings) {
        require(isSwitch(settings.mailInTls), "SAMVERK_MAILIN_TLS", "must be true or false");
        require(isPort(settings.mailInPort), "SAMVERK_MAILIN_PORT", "must be a port, from 1 to 65535");
        boolean there = settings.mailInHost.isPresent();
        require(
                there == settings.mailInUser.isPresent() && there == settings.mailInPassword.isPresent(),
                "SAMVERK_MAILIN_USER",
                "and SAMVERK_MAILIN_PASSWORD must be set with SAMVERK_MAILIN_HOST, or none of them");
        require(
                there == settings.mailInDomain.filter(DOMAIN.asMatchPredicate()).isPresent(),
                "SAMVERK_MAILIN_DOMAIN",
                "must be the domain whose mails come into the mailbox of SAMVERK_MAILIN_HOST, such as"
                        + " kvitton.samverk.example");
    }

    private static boolean isSwitch(String value) {
        return "true".equalsIgnoreCase(value) || "false".equalsIgnoreCase(value);
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= LAST_PORT;
    }

    private static boolean isMailbox(String value) {
        try {
            new InternetAddress(value, true);
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }
}
