package se.samverk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.shared.SampleSettings;

class LinkTokensTest {

    private static final String LINK = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @TempDir
    Path directory;

    @Test
    void sameLinkHasTheSameTokenAlsoAfterARestart() {
        Path key = directory.resolve("key");
        String token = SampleTokens.of(key).of(LINK);

        assertThat(SampleTokens.of(key).of(LINK)).isEqualTo(token);
        assertThat(SampleTokens.of(key).of(LINK.replace('0', '1'))).isNotEqualTo(token);
    }

    @Test
    void anotherKeyMakesAnotherToken() {
        assertThat(SampleTokens.of(directory.resolve("one")).of(LINK))
                .isNotEqualTo(SampleTokens.of(directory.resolve("two")).of(LINK));
    }

    @Test
    void aTokenHas256BitsInLettersThatAnAddressMayHold() {
        assertThat(SampleTokens.of(directory.resolve("key")).of(LINK)).matches("[A-Za-z0-9_-]{43}");
    }

    /** Computed by another program: HMAC-SHA-256 under 32 zero bytes. */
    @Test
    void aTokenIsTheHmacOfTheLink() throws IOException {
        Path key = Files.write(directory.resolve("key"), new byte[32]);

        assertThat(SampleTokens.of(key).of(LINK)).isEqualTo("V5JsLLXZju_5r0G5fGFY1cEOOZotnQrN3pdI82XdW1Q");
    }

    @Test
    @DisplayName("a token is kept as its SHA-256 only")
    void whatIsStoredIsAHash() {
        LinkTokens tokens = SampleTokens.of(directory.resolve("key"));
        String token = tokens.of(LINK);

        assertThat(tokens.hash(token))
                .matches("[0-9a-f]{64}")
                .isEqualTo(tokens.hash(token))
                .isNotEqualTo(tokens.hash(token + "x"));
        assertThat(tokens.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName(
            "While keys are changed every server makes the token of a link by the key that the link was made under")
    void aLinkKeepsItsTokenWhileKeysAreChanged() {
        Path old = SampleTokens.withKey(directory.resolve("old"));
        Path fresh = SampleTokens.withKey(directory.resolve("fresh"));
        LinkTokens before = SampleTokens.of(new SampleSettings().withLinkKey(old));
        LinkTokens prepared =
                SampleTokens.of(new SampleSettings().withLinkKey(old).withOtherLinkKey(fresh));
        LinkTokens changed =
                SampleTokens.of(new SampleSettings().withLinkKey(fresh).withOtherLinkKey(old));

        String unsent = before.newLinkId();
        String made = changed.newLinkId();

        assertThat(changed.of(unsent)).isEqualTo(prepared.of(unsent)).isEqualTo(before.of(unsent));
        assertThat(prepared.of(made)).isEqualTo(changed.of(made)).isNotEqualTo(before.of(made));
    }

    @Test
    void theIdOfALinkIsRandomButForTheMarkOfItsKey() {
        LinkTokens tokens = SampleTokens.of(directory.resolve("key"));
        String one = tokens.newLinkId();
        String another = tokens.newLinkId();

        assertThat(one).hasSize(36).startsWith(another.substring(0, 8)).isNotEqualTo(another);
        assertThat(SampleTokens.of(directory.resolve("two")).newLinkId()).doesNotStartWith(one.substring(0, 8));
    }

    @Test
    void aKeyThatIsMissingIsNotMade() {
        Path key = directory.resolve("key");
        SampleSettings settings = new SampleSettings().withLinkKey(key);

        assertThatThrownBy(() -> SampleTokens.of(settings))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("samverk.link-key.file");
        assertThat(key).doesNotExist();
    }

    @Test
    void aKeyThatIsTooShortIsRefused() throws IOException {
        Path key = Files.write(directory.resolve("key"), new byte[31]);

        assertThatIllegalStateException().isThrownBy(() -> SampleTokens.of(key)).withMessageContaining("32");
    }
}
