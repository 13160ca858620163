package se.samverk.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that an address carries and nobody is to read or make there: sealed under the servers' key
 * (AES-GCM). The same text is sealed alike each time, so that an address stays the same.
 */
@ApplicationScoped
public class SealedTexts {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    @Inject
    ServerKey serverKey;

    private List<SecretKeySpec> sealing;
    private SecretKeySpec nonces;

    @PostConstruct
    void derive() {
        sealing = serverKey.derived("sealed texts", "AES");
        nonces = serverKey.derived("nonces of sealed texts", "HmacSHA256").get(0);
    }

    /**
     * @param use what it is for: sealed for one use, it opens for no other
     * @return letters that an address may hold, a third more than the text and 38
     */
    public String seal(String use, String text) {
        // One nonce is for one text, since it is made of it.
        byte[] nonce = Arrays.copyOf(ServerKey.mac(nonces, use + '\n' + text), NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, sealing.get(0), nonce, use)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The text; empty for anything that was not sealed for this use, under a key of the servers. */
    public Optional<String> open(String use, String sealed) {
        return sealing.stream().flatMap(key -> open(key, use, sealed).stream()).findFirst();
    }

    private static Optional<String> open(SecretKeySpec key, String use, String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < NONCE_BYTES + TAG_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE_BYTES), use)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String use)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
