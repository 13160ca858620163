package se.samverk.browser;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import se.samverk.server.ServerFiles;

/**
 * The server as it is shipped, in a process of its own with the demonstration, and the mail server
 * that it sends to. Its {@link #FILES files}, the database among them, are its own, so that each of
 * the processes in which the tests run side by side has such a server. Made, it is ready for
 * requests; closed, or when this Java ends in any way but a kill, the process is gone.
 */
class ServerProcess implements AutoCloseable {

    private static final String NAME = "browser-" + System.getProperty("fork");

    /** What the server reads and writes: configuration, application, logs, keys, the database. */
    static final Path FILES = ServerFiles.of(NAME);

    /** A proxy that the server trusts: another address of this machine. */
    static final String PROXY = "127.0.0.2";

    private static final Path LINK_KEY = FILES.resolve("link.key");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    static final String ADMINISTRATOR = "administrator";
    private static final String APPLICATION_FAILED = "CWWKZ0002E";
    private static final Logger MAIL_LOG = Logger.getLogger("com.icegreen.greenmail");

    final GreenMail greenMail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });

    /** The operator's mailbox, into which all mails of {@link #MAIL_DOMAIN} come. */
    GreenMailUser mailbox;

    static final String MAIL_DOMAIN = "kvitton.samverk.example";
    private static final String MAILBOX = "kvitton";
    final String password = UUID.randomUUID().toString();
    final String baseUrl;

    /** The Admin Center, switched on as in the demonstration run. */
    final String adminUrl;

    final String adminPassword = UUID.randomUUID().toString();
    private final List<Integer> ports;
    private Process process;

    ServerProcess() {
        MAIL_LOG.setLevel(Level.WARNING);
        try {
            ports = freePorts();
            configure();
            baseUrl = "http://localhost:" + ports.get(0);
            adminUrl = "https://localhost:" + ports.get(2);
            greenMail.start();
            mailbox = greenMail.setUser("alla@" + MAIL_DOMAIN, MAILBOX, MAILBOX);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopProcess));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        start("console.log");
    }

    /** Copies what the server is shipped with, and not what ./run has had it write. */
    private static void configure() throws IOException {
        Path shipped = ServerFiles.of("samverk");
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ServerFiles.copy(file, FILES.resolve(file.getFileName()));
            }
        }
        ServerFiles.copy(shipped.resolve("apps"), FILES.resolve("apps"));
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.write(LINK_KEY, key);
    }

    /** Stops the server and starts it again, on the same ports and data. */
    void restart() {
        stopProcess();
        start("console-of-restart.log");
    }

    private void start(String logName) {
        try {
            Path log = FILES.resolve(logName);
            process = process(log);
            waitUntilReady(log);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Process process(Path log) throws IOException {
        var server = new ProcessBuilder(System.getProperty("wlp") + "/bin/server", "run", NAME)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        server.environment()
                .putAll(Map.ofEntries(
                        Map.entry("HTTP_PORT", ports.get(0).toString()),
                        Map.entry("HTTPS_PORT", ports.get(1).toString()),
                        Map.entry("HTTP_PROXIES", PROXY.replace(".", "\\.")),
                        Map.entry("HTTP_ALIASES", "samverk.example:80,en.samverk.example:80"),
                        Map.entry("ADMIN_CENTER", "on"),
                        Map.entry("ADMIN_CENTER_PORT", ports.get(2).toString()),
                        Map.entry("ADMIN_CENTER_USER", ADMINISTRATOR),
                        Map.entry("ADMIN_CENTER_PASSWORD", adminPassword),
                        Map.entry("DATABASE_NAME", FILES + "/database"),
                        Map.entry("SAMVERK_BASE_URL", baseUrl),
                        Map.entry("SAMVERK_LINK_KEY_FILE", LINK_KEY.toString()),
                        Map.entry("SAMVERK_APPLICATION", System.getProperty("demonstration")),
                        Map.entry("SAMVERK_DEMONSTRATION_PASSWORD", password),
                        Map.entry("SAMVERK_MAILIN_HOST", "localhost"),
                        Map.entry(
                                "SAMVERK_MAILIN_PORT", "" + greenMail.getImap().getPort()),
                        Map.entry("SAMVERK_MAILIN_TLS", "false"),
                        Map.entry("SAMVERK_MAILIN_USER", MAILBOX),
                        Map.entry("SAMVERK_MAILIN_PASSWORD", MAILBOX),
                        Map.entry("SAMVERK_MAILIN_DOMAIN", MAIL_DOMAIN),
                        Map.entry("SAMVERK_SMTP_HOST", "localhost"),
                        Map.entry("SAMVERK_SMTP_STARTTLS", "false"),
                        Map.entry("SAMVERK_SMTP_PORT", "" + greenMail.getSmtp().getPort())));
        return server.start();
    }

    private void waitUntilReady(Path log) throws IOException, InterruptedException {
        var ready =
                HttpRequest.newBuilder(URI.create(baseUrl + "/health/ready")).build();
        var client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersOk(client, ready)) {
            boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
            boolean failed = Files.readString(log).contains(APPLICATION_FAILED);
            if (ended || failed || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the server did not start, see " + log);
            }
        }
    }

    private static boolean answersOk(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        stopProcess();
        greenMail.stop();
    }

    private void stopProcess() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<Integer> freePorts() throws IOException {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0);
                var third = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), other.getLocalPort(), third.getLocalPort());
        }
    }
}
