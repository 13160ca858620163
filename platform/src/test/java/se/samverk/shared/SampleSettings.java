package se.samverk.shared;

import java.nio.file.Path;
import java.util.Optional;

/** Settings for tests, which no configuration gives: with a file that is no secret key, and a mail server that is not there. */
public final class SampleSettings extends Settings {

    public SampleSettings() {
        baseUrl = Optional.of("https://samverk.example/");
        demonstration = Optional.empty();
        linkKeyFile = Optional.of("pom.xml");
        keystorePassword = Optional.of("a password of the key store");
        httpAliases = Optional.empty();
        httpProxies = Optional.empty();
        otherLinkKeyFile = Optional.empty();
        previousTokenKeyFile = Optional.empty();
        keyStoreFile = Optional.empty();
        catalogueFile = Optional.empty();
        tesseract = "off";
        smtpHost = Optional.of("mail.samverk.example");
        smtpPort = "25";
        smtpUser = Optional.empty();
        smtpPassword = Optional.empty();
        smtpStarttls = "false";
        mailInHost = Optional.empty();
        mailInPort = "993";
        mailInTls = "true";
        mailInUser = Optional.empty();
        mailInPassword = Optional.empty();
        mailInDomain = Optional.empty();
        mailSend = "true";
        mailFrom = "samverk@samverk.example";
    }

    /** The key in the file that settings name. */
    public static ServerKey serverKey(Settings settings) {
        ServerKey key = new ServerKey();
        key.settings = settings;
        key.read();
        return key;
    }

    public SampleSettings withTesseract(String program) {
        tesseract = program;
        return this;
    }

    /** A mailbox in the clear, as of the tests. */
    public SampleSettings withMailIn(String host, int port, String user, String password) {
        mailInHost = Optional.of(host);
        mailInPort = String.valueOf(port);
        mailInTls = "false";
        mailInUser = Optional.of(user);
        mailInPassword = Optional.of(password);
        mailInDomain = Optional.of("kvitton.example");
        return this;
    }

    public SampleSettings sendingNothing() {
        mailSend = "false";
        return this;
    }

    public SampleSettings withLinkKey(Path file) {
        linkKeyFile = Optional.of(file.toString());
        return this;
    }

    public SampleSettings withOtherLinkKey(Path file) {
        otherLinkKeyFile = Optional.of(file.toString());
        return this;
    }

    public SampleSettings withKeyStore(Path file, String password) {
        keyStoreFile = Optional.of(file.toString());
        keystorePassword = Optional.of(password);
        return this;
    }

    public SampleSettings withPreviousTokenKey(Path certificate) {
        previousTokenKeyFile = Optional.of(certificate.toString());
        return this;
    }

    public SampleSettings withoutSmtp() {
        smtpHost = Optional.empty();
        return this;
    }

    public SampleSettings withSmtp(String host, int port) {
        smtpHost = Optional.of(host);
        smtpPort = String.valueOf(port);
        return this;
    }

    public SampleSettings withSmtpLogIn(String user, String password) {
        smtpUser = Optional.of(user);
        smtpPassword = Optional.of(password);
        return this;
    }

    public SampleSettings withBaseUrl(String url) {
        baseUrl = Optional.of(url);
        return this;
    }

    public SampleSettings withStarttls() {
        smtpStarttls = "true";
        return this;
    }
}
