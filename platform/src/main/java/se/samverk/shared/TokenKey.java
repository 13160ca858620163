package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the server's tokens are known: its key, and while keys are changed the one before. */
@ApplicationScoped
public class TokenKey {

    private static final String ALIAS = "default";

    @Inject
    Settings settings;

    /** The key that signed tokens before, and still does on servers that have not been given the new one. */
    public Optional<PublicKey> previous() {
        return settings.previousTokenKeyFile().map(file -> read(file, TokenKey::certificate));
    }

    /** By what servers see whether they have the same: of the key, then of the one before; none before the server has made it. */
    public List<String> fingerprints() {
        Optional<PublicKey> present =
                settings.keyStoreFile().filter(Files::exists).map(file -> read(file, this::inKeyStore));
        return present.isEmpty()
                ? List.of()
                : Stream.concat(present.stream(), previous().stream())
                        .map(TokenKey::fingerprint)
                        .toList();
    }

    private interface Reader {
        Certificate read(InputStream stream) throws GeneralSecurityException, IOException;
    }

    private static PublicKey read(Path file, Reader reader) {
        try (InputStream stream = Files.newInputStream(file)) {
            Certificate certificate = reader.read(stream);
            if (certificate == null) {
                throw new IllegalStateException(file + " has no key called " + ALIAS);
            }
            return certificate.getPublicKey();
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(file + " holds no certificate", wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read with this password", unreadable);
        }
    }

    private static Certificate certificate(InputStream stream) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificate(stream);
    }

    private Certificate inKeyStore(InputStream stream) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(stream, settings.keyStorePassword().toCharArray());
        return store.getCertificate(ALIAS);
    }

    private static String fingerprint(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
