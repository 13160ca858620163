package se.samverk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import se.samverk.shared.SampleSettings;
import se.samverk.shared.Settings;

/** The tokens of links, with the key from a file; one that is missing is made. */
public final class SampleTokens {

    private SampleTokens() {}

    public static LinkTokens of(Path keyFile) {
        return of(new SampleSettings().withLinkKey(withKey(keyFile)));
    }

    public static LinkTokens of(Settings settings) {
        LinkTokens tokens = new LinkTokens();
        tokens.key = SampleSettings.serverKey(settings);
        return tokens;
    }

    /** The file, with a key in it. */
    public static Path withKey(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
