package se.samverk.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.TokenKey;

class PreviousTokensTest {

    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"RS256\"}";
    private static final String CLAIMS = "{\"iss\":\"samverk\",\"sid\":\"session-1\",\"exp\":1795435260}";
    private static final Instant BEFORE_IT_ENDS = Instant.ofEpochSecond(1_795_435_259);

    private final KeyPair old = pair();
    private final PreviousTokens tokens = new PreviousTokens();

    @BeforeEach
    void changeKeys() {
        know(old.getPublic());
        tokens.clock = Clock.fixed(BEFORE_IT_ENDS, ZoneOffset.UTC);
    }

    private void know(PublicKey key) {
        tokens.keys = new TokenKey() {
            @Override
            public Optional<PublicKey> previous() {
                return Optional.ofNullable(key);
            }
        };
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signed(String header, String claims, KeyPair by) throws GeneralSecurityException {
        String content =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(by.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    @Test
    @DisplayName("While keys are changed a token of the key before is worth what it was")
    void theKeyBeforeIsKnown() throws Exception {
        assertThat(tokens.sessionOf(signed(HEADER, CLAIMS, old))).contains("session-1");

        know(null);
        assertThat(tokens.sessionOf(signed(HEADER, CLAIMS, old))).isEmpty();
    }

    @Test
    void anotherKeyOrATokenThatIsTooOldIsWorthNothing() throws Exception {
        assertThat(tokens.sessionOf(signed(HEADER, CLAIMS, pair()))).isEmpty();

        tokens.clock = Clock.fixed(BEFORE_IT_ENDS.plusSeconds(1), ZoneOffset.UTC);
        assertThat(tokens.sessionOf(signed(HEADER, CLAIMS, old))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"another\",\"sid\":\"session-1\",\"exp\":1795435260}",
                "{\"sid\":\"session-1\",\"exp\":1795435260}",
                "{\"iss\":\"samverk\",\"sid\":\"session-1\"}",
                "{\"iss\":\"samverk\",\"exp\":1795435260}",
                "{\"iss\":\"samverk\",\"sid\":7,\"exp\":\"soon\"}",
                "[]",
                "no json"
            })
    void otherClaimsAreWorthNothing(String claims) throws Exception {
        assertThat(tokens.sessionOf(signed(HEADER, claims, old))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{}", "[]", "no json"})
    void otherHeadersAreWorthNothing(String header) throws Exception {
        assertThat(tokens.sessionOf(signed(header, CLAIMS, old))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "åäö.å.ä"})
    void whatIsNoTokenIsWorthNothing(String text) {
        assertThat(tokens.sessionOf(text)).isEmpty();
    }

    @Test
    void aTokenThatWasChangedIsWorthNothing() throws Exception {
        String token = signed(HEADER, CLAIMS, old);
        String another = signed(HEADER, CLAIMS.replace("session-1", "session-2"), old);

        assertThat(tokens.sessionOf(
                        token.substring(0, token.lastIndexOf('.')) + another.substring(another.lastIndexOf('.'))))
                .isEmpty();
    }
}
