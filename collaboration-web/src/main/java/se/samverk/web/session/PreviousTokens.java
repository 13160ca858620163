package se.samverk.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import se.samverk.shared.TokenKey;

/**
 * Tokens that were signed with the key before the server's: the server takes them for nobody's. While keys are changed they are
 * still worth what they were, so that nobody is logged out.
 */
@ApplicationScoped
public class PreviousTokens {

    private static final String ISSUER = "samverk";
    private static final int PARTS = 3;

    @Inject
    TokenKey keys;

    @Inject
    Clock clock;

    /** The log-in session that a token names; empty for one of any other key, and for one that is too old. */
    Optional<String> sessionOf(String token) {
        return keys.previous().flatMap(key -> sessionOf(token.split("\\.", -1), key));
    }

    private Optional<String> sessionOf(String[] parts, PublicKey key) {
        try {
            if (parts.length != PARTS
                    || !"RS256".equals(json(parts[0]).getString("alg", ""))
                    || !isSigned(parts, key)) {
                return Optional.empty();
            }
            JsonObject claims = json(parts[1]);
            boolean good = ISSUER.equals(claims.getString("iss", ""))
                    && claims.getInt("exp", 0) > clock.instant().getEpochSecond();
            return good ? Optional.ofNullable(claims.getString(TokenCookie.SESSION_CLAIM, null)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | JsonException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(String[] parts, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonObject json(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
