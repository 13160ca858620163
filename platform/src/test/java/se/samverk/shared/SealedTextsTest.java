package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextsTest {

    private static final String USE = "clients by number";
    private static final String NUMBER = "19811228-9874 åäö";

    @TempDir
    Path directory;

    private SealedTexts texts;

    @BeforeEach
    void seal() throws IOException {
        texts = under(new byte[32]);
    }

    private SealedTexts under(byte[] key) throws IOException {
        SealedTexts sealed = new SealedTexts();
        sealed.serverKey =
                SampleSettings.serverKey(new SampleSettings().withLinkKey(Files.write(directory.resolve("key"), key)));
        sealed.derive();
        return sealed;
    }

    @Test
    void whatWasSealedOpensForItsUseAlone() {
        String sealed = texts.seal(USE, NUMBER);

        assertThat(texts.open(USE, sealed)).contains(NUMBER);
        assertThat(texts.open("clients by name", sealed)).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        String sealed = texts.seal(USE, NUMBER);
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(under(other).open(USE, sealed)).isEmpty();
    }

    @Test
    void whileKeysAreChangedBothOpen() throws IOException {
        String sealed = texts.seal(USE, NUMBER);
        byte[] fresh = new byte[32];
        fresh[31] = 1;
        Path old = Files.write(directory.resolve("old"), new byte[32]);
        SealedTexts changed = new SealedTexts();
        changed.serverKey = SampleSettings.serverKey(new SampleSettings()
                .withLinkKey(Files.write(directory.resolve("fresh"), fresh))
                .withOtherLinkKey(old));
        changed.derive();

        assertThat(changed.open(USE, sealed)).contains(NUMBER);
        assertThat(changed.open(USE, changed.seal(USE, NUMBER))).contains(NUMBER);
        assertThat(texts.open(USE, changed.seal(USE, NUMBER))).isEmpty();
    }

    @Test
    void anAddressTellsNothingAndStaysTheSame() {
        String sealed = texts.seal(USE, NUMBER);

        assertThat(sealed).matches("[A-Za-z0-9_-]+").isEqualTo(texts.seal(USE, NUMBER));
        assertThat(texts.seal(USE, NUMBER + "1")).doesNotStartWith(sealed.substring(0, 8));
        assertThat(texts.seal(USE, "x".repeat(600))).hasSizeLessThan(1000);
    }

    @Test
    void aLetterThatWasChangedOpensNothing() {
        String sealed = texts.seal(USE, NUMBER);

        for (int i = 0; i < sealed.length() - 1; i++) {
            String changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThat(texts.open(USE, changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "x",
                "åäö",
                "019ad3f0-0000-7000-8000-000000000000",
                "AAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%00"
            })
    void nonsenseOpensNothing(String nonsense) {
        assertThat(texts.open(USE, nonsense)).isEmpty();
    }
}
