package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {

    private static final String PASSWORD = "of a key store";

    @TempDir
    Path directory;

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool");
        tool.command().addAll(List.of(arguments));
        assertThat(tool.inheritIO().start().waitFor()).isZero();
    }

    private Path store(String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        keytool(
                "-genkeypair",
                "-alias",
                "default",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        return file;
    }

    private static TokenKey key(SampleSettings settings) {
        TokenKey key = new TokenKey();
        key.settings = settings;
        return key;
    }

    @Test
    void aKeyIsKnownByItsFingerprintAlsoWhenItIsTheOneBefore() throws Exception {
        Path old = store("old");
        Path fresh = store("fresh");
        Path certificate = directory.resolve("old.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "default",
                "-keystore",
                old.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());

        TokenKey before = key(new SampleSettings().withKeyStore(old, PASSWORD));
        TokenKey changed =
                key(new SampleSettings().withKeyStore(fresh, PASSWORD).withPreviousTokenKey(certificate));

        assertThat(before.previous()).isEmpty();
        assertThat(before.fingerprints()).hasSize(1);
        assertThat(changed.previous()).isPresent();
        assertThat(changed.fingerprints())
                .hasSize(2)
                .endsWith(before.fingerprints().get(0))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> key(new SampleSettings().withKeyStore(old, "another password"))
                        .fingerprints())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aKeyThatTheServerHasNotMadeYetHasNone() {
        assertThat(key(new SampleSettings().withKeyStore(directory.resolve("none"), PASSWORD))
                        .fingerprints())
                .isEmpty();
    }
}
