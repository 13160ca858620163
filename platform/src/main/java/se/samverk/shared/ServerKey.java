package se.samverk.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that only the servers have: what is given out under it nobody else can make. */
@ApplicationScoped
public class ServerKey {

    private static final Logger LOG = Logger.getLogger(ServerKey.class.getName());
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    @Inject
    Settings settings;

    private SecretKeySpec key;

    @PostConstruct
    void read() {
        Path file = settings.linkKeyFile();
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < KEY_BYTES) {
                throw new IllegalStateException("samverk.link-key.file must hold at least 32 random bytes");
            }
            key = new SecretKeySpec(bytes, ALGORITHM);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("samverk.link-key.file cannot be read", unreadable);
        }
    }

    /** Makes a server without its key refuse to start, not to send its first link. */
    void atStart(@Observes Startup start) {
        LOG.fine(() -> "Links are derived with " + key.getAlgorithm());
    }

    /** The HMAC-SHA-256 of a text under the key: 32 bytes. */
    public byte[] mac(String text) {
        return mac(key, text);
    }

    static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Another key for one purpose alone, which tells nothing of this one. */
    SecretKeySpec derived(String purpose, String algorithm) {
        return new SecretKeySpec(mac(purpose), algorithm);
    }
}
