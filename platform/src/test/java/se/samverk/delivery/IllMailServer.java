package se.samverk.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers a recipient by its name: one that begins with a code is refused with it,
 * its dashes read as blanks, at {@code ends@…} it ends the connection; all others are taken.
 */
final class IllMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    IllMailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "ill mail server");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** The recipients whose mails were taken, in their order. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException ended) {
                // By the client, or by close().
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 ill");
        String recipient = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                if (recipient.startsWith("ends")) {
                    return;
                }
                say(client, answer(recipient));
            } else if (command.startsWith("DATA")) {
                say(client, "354 go on");
                readText(in);
                taken.add(recipient);
                say(client, "250 taken");
            } else {
                say(client, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void readText(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static String answer(String recipient) {
        return recipient.matches("[45]\\d\\d-.*")
                ? recipient.substring(0, recipient.indexOf('@')).replace('-', ' ')
                : "250 ok";
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
