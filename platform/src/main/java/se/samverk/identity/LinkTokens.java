package se.samverk.identity;

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
import java.util.Base64;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.samverk.shared.Settings;
import se.samverk.shared.Sha256;

/**
 * The secret words at the end of links in mails. A token is an HMAC-SHA-256 of the link's random id
 * under a key that only the servers have. So it can be made again when a mail is sent again, and it
 * is stored nowhere: the link's row holds its hash, the outbox its id.
 */
@ApplicationScoped
public class LinkTokens {

    private static final Logger LOG = Logger.getLogger(LinkTokens.class.getName());
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    @Inject
    Settings settings;

    private SecretKeySpec key;

    @PostConstruct
    void readKey() {
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

    /** 256 bits in the letters that an address may hold. */
    public String of(String linkId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] token = mac.doFinal(linkId.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is stored of a token. */
    public String hash(String token) {
        return Sha256.hex(token);
    }
}
