package se.samverk.shared;

import java.nio.file.Path;
import java.util.Optional;

/** Settings for tests, which no configuration gives: no key and no mail server. */
public final class SampleSettings extends Settings {

    public SampleSettings() {
        baseUrl = "https://samverk.example/";
        linkKeyFile = "no-such-file";
        catalogueFile = Optional.empty();
        smtpHost = Optional.empty();
        smtpPort = 25;
        smtpUser = Optional.empty();
        smtpPassword = Optional.empty();
        smtpStarttls = false;
        mailSend = true;
        mailFrom = "samverk@samverk.example";
    }

    /** The key in the file that settings name. */
    public static ServerKey serverKey(Settings settings) {
        ServerKey key = new ServerKey();
        key.settings = settings;
        key.read();
        return key;
    }

    public SampleSettings sendingNothing() {
        mailSend = false;
        return this;
    }

    public SampleSettings withLinkKey(Path file) {
        linkKeyFile = file.toString();
        return this;
    }

    public SampleSettings withSmtp(String host, int port) {
        smtpHost = Optional.of(host);
        smtpPort = port;
        return this;
    }

    public SampleSettings withSmtpLogIn(String user, String password) {
        smtpUser = Optional.of(user);
        smtpPassword = Optional.of(password);
        return this;
    }

    public SampleSettings withBaseUrl(String url) {
        baseUrl = url;
        return this;
    }

    public SampleSettings withStarttls() {
        smtpStarttls = true;
        return this;
    }
}
