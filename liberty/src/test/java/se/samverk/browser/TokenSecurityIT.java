package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a token is worth something only as the server made it, for a session that still runs. */
class TokenSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final Visitors visitors = new Visitors(samverk);
    private Tokens tokens;
    private String real;
    private String claims;

    @BeforeEach
    void takesARealToken() throws GeneralSecurityException, IOException {
        tokens = new Tokens();
        real = visitors.as(Visitors.ERIK).cookies.get("samverk_token");
        claims = Tokens.payload(real);
    }

    private static Http.Answer show(String token) {
        return show(token, "/byra/kunder");
    }

    private static Http.Answer show(String token, String path) {
        Http visitor = Http.stranger(samverk);
        visitor.cookies.put("samverk_token", token);
        return visitor.get(path);
    }

    private static void assertRefused(String token) {
        Http.Answer answer = show(token);
        assertThat(answer.status).isEqualTo(302);
        assertThat(answer.location()).startsWith("/logga-in?till=");
        assertThat(answer.body).doesNotContain("Norrsken");
    }

    private String signed(String changedClaims) throws GeneralSecurityException {
        return Tokens.signed(Tokens.header(real), changedClaims, "SHA256withRSA", tokens.own);
    }

    @Test
    void theServersOwnTokenIsAccepted() throws GeneralSecurityException {
        assertThat(show(real).status).isEqualTo(200);
        assertThat(show(signed(claims)).status).isEqualTo(200);
    }

    @Test
    void itCarriesNothingOfThePerson() {
        assertThat(claims).doesNotContain("erik").doesNotContain("@").doesNotContain("berg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void anUnsignedTokenIsRefused(String algorithm) {
        String content = Tokens.unsigned("{\"alg\":\"" + algorithm + "\"}", claims);
        assertRefused(content + ".");
        assertRefused(content);
        assertRefused(content + "." + real.split("\\.")[2]);
    }

    @Test
    void aTokenSealedWithThePublishedKeyIsRefused() throws GeneralSecurityException {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        byte[] key = tokens.published.getEncoded();
        String text = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
        assertRefused(Tokens.sealed(header, claims, key));
        assertRefused(Tokens.sealed(header, claims, text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws GeneralSecurityException {
        PrivateKey foreign = tokens.foreign;
        assertRefused(Tokens.signed(Tokens.header(real), claims, "SHA256withRSA", foreign));
        assertRefused(Tokens.signed(Tokens.RS256, claims, "SHA256withRSA", foreign));
        String bringsItsKey = "{\"alg\":\"RS256\",\"jku\":\"http://localhost:1/keys\",\"kid\":\"../../dev/null\"}";
        assertRefused(Tokens.signed(bringsItsKey, claims, "SHA256withRSA", foreign));
    }

    @Test
    void aTokenOfAnotherAlgorithmIsRefused() throws GeneralSecurityException {
        String header = Tokens.header(real).replace("RS256", "RS512");
        assertRefused(Tokens.signed(header, claims, "SHA512withRSA", tokens.own));
    }

    @ParameterizedTest
    @CsvSource({
        "iss, \"\"\"someone\"\"\"",
        "iss, \"\"\"\"\"\"",
        "aud, \"\"\"someone\"\"\"",
        "aud, '[\"someone\"]'",
        "sid, \"\"\"00000000-0000-0000-0000-000000000000\"\"\"",
        "sid, \"\"\"\"\"\"",
        "groups, '[\"client\"]'",
        "groups, '[\"bureau\",\"full\"]'",
        "groups, '[]'",
    })
    void aSignedTokenThatSaysSomethingElseIsRefused(String claim, String value) throws GeneralSecurityException {
        String changed = Tokens.claims(real, Map.of(claim, value.replaceAll("^\"+|\"+$", "\"")));
        assertThat(changed).isNotEqualTo(claims);
        Http.Answer answer = show(signed(changed));
        assertThat(answer.status).isIn(302, 403);
        assertThat(answer.body).doesNotContain("Norrsken");
    }

    @Test
    void aTokenIsGoodForAnHourWithoutARequest() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String almostOver = Tokens.claims(real, Map.of("iat", "" + (now - 3_540), "exp", "" + (now + 60)));
        assertThat(show(signed(almostOver)).status).isEqualTo(200);
    }

    @Test
    void aTokenThatHasRunOutIsRefused() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String minuteAgo = Tokens.claims(real, Map.of("iat", "" + (now - 3_660), "exp", "" + (now - 60)));
        assertRefused(signed(minuteAgo));
    }

    @Test
    void aTokenThatNeverRunsOutIsRefused() throws GeneralSecurityException {
        assertRefused(signed(claims.replaceAll(",?\"exp\":\\d+", "")));
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        String[] parts = real.split("\\.");
        String more = Tokens.claims(real, Map.of("groups", "[\"bureau\",\"full\"]"));
        assertRefused(Tokens.unsigned(Tokens.header(real), more) + "." + parts[2]);
        char last = parts[2].charAt(10);
        assertRefused(parts[0]
                + "."
                + parts[1]
                + "."
                + parts[2].substring(0, 10)
                + (last == 'A' ? 'B' : 'A')
                + parts[2].substring(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "%00", "{}", "e30.e30.e30"})
    void whatIsNoTokenIsRefused(String token) {
        assertRefused(token);
    }

    @Test
    void aTokenIsNotTakenFromAnywhereButTheCookie() {
        Http.Answer header = Http.stranger(samverk).get("/byra/kunder", "Authorization: Bearer " + real);
        assertThat(header.status).isEqualTo(302);
        Http.Answer parameter = Http.stranger(samverk).get("/byra/kunder?access_token=" + real + "&token=" + real);
        assertThat(parameter.status).isEqualTo(302);
        assertThat(parameter.location()).startsWith("/logga-in");
    }
}
