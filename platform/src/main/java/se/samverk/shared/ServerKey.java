package se.samverk.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that only the servers have: what is given out under it nobody else can make. While it is changed there are two: what
 * is new is made under the first, what the other has made is still known ({@link #mark}).
 */
@ApplicationScoped
public class ServerKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MARK_LETTERS = 8;

    @Inject
    Settings settings;

    private SecretKeySpec key;
    private Optional<SecretKeySpec> other;

    @PostConstruct
    void read() {
        key = read("samverk.link-key.file", settings.linkKeyFile());
        other = settings.otherLinkKeyFile().map(file -> read("samverk.link-key.other-file", file));
    }

    private static SecretKeySpec read(String name, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < KEY_BYTES) {
                throw new IllegalStateException(name + " must hold at least 32 random bytes");
            }
            return new SecretKeySpec(bytes, ALGORITHM);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    /** By what something names the key that it was made under; tells nothing of it. */
    public String mark() {
        return mark(key);
    }

    private static String mark(SecretKeySpec key) {
        return hex(key, "mark").substring(0, MARK_LETTERS);
    }

    /**
     * The HMAC-SHA-256 of a text that begins with a {@link #mark}, under the key of that mark: 32 bytes. One that begins with
     * none, as all did before version 1.1, was made under the key of today.
     */
    public byte[] mac(String text) {
        return mac(other.filter(old -> text.startsWith(mark(old))).orElse(key), text);
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

    private static String hex(SecretKeySpec key, String text) {
        return HexFormat.of().formatHex(mac(key, text));
    }

    /** Other keys for one purpose alone, which tell nothing of these: the first makes, all open. */
    List<SecretKeySpec> derived(String purpose, String algorithm) {
        return keys().map(each -> new SecretKeySpec(mac(each, purpose), algorithm))
                .toList();
    }

    /** By what servers see whether they have the same: of the key, then of the other. */
    public List<String> fingerprints() {
        return keys().map(each -> hex(each, "fingerprint")).toList();
    }

    private Stream<SecretKeySpec> keys() {
        return Stream.concat(Stream.of(key), other.stream());
    }
}
