package se.samverk.arquillian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.samverk.server.ServerFiles;

/**
 * The server of the tests in the container: the configuration that is shipped, and over it what the
 * tests need. Each process of tests has one of its own, on ports of its own.
 */
final class ContainerServer {

    private ContainerServer() {}

    /** Lays the files out, and tells arquillian.xml the server's name. */
    static void prepare() {
        try (var http = new ServerSocket(0);
                var https = new ServerSocket(0)) {
            // Arquillian finds the server among all on the computer by its name.
            String name = "in-container-" + http.getLocalPort();
            Path server = ServerFiles.of(name);
            ServerFiles.copy(Path.of("src/main/liberty/config"), server);
            ServerFiles.copy(Path.of("src/test/liberty/config"), server);
            Files.write(
                    server.resolve("server.env"),
                    List.of("HTTP_PORT=" + http.getLocalPort(), "HTTPS_PORT=" + https.getLocalPort()));
            System.setProperty("container.server", name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
