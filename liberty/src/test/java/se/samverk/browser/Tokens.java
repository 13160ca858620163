package se.samverk.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens by hand, with the key of the server under test and with others. */
final class Tokens {

    static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    final PrivateKey own;
    final PublicKey published;
    final PrivateKey foreign;

    Tokens() throws GeneralSecurityException, IOException {
        Path environment = ServerProcess.FILES.resolve("server.env");
        char[] password = Files.readAllLines(environment).stream()
                .filter(line -> line.startsWith("keystore_password="))
                .findFirst()
                .orElseThrow()
                .substring("keystore_password=".length())
                .toCharArray();
        Path file = ServerProcess.FILES.resolve("resources/security/key.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        own = (PrivateKey) store.getKey("default", password);
        published = store.getCertificate("default").getPublicKey();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair stranger = generator.generateKeyPair();
        foreign = stranger.getPrivate();
    }

    /** A token with the claims of a real one, some of them changed; null takes one away. */
    static String claims(String token, Map<String, String> changes) {
        String claims = payload(token);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            claims = claims.replaceAll(
                    "\"" + change.getKey() + "\":(\"[^\"]*\"|\\[[^\\]]*\\]|\\d+)",
                    "\"" + change.getKey() + "\":" + change.getValue());
        }
        return claims;
    }

    static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    static String signed(String header, String claims, String algorithm, PrivateKey key)
            throws GeneralSecurityException {
        String content = unsigned(header, claims);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature.sign());
    }

    static String sealed(String header, String claims, byte[] secret) throws GeneralSecurityException {
        String content = unsigned(header, claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    static String unsigned(String header, String claims) {
        return BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    }
}
