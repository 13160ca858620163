package se.samverk.web.session;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import se.samverk.identity.SignedIn;

/**
 * The cookie that carries the signed token. The server checks the token on every request; the
 * session it names decides whether it is still worth anything.
 */
final class TokenCookie {

    /** The claim that names the log-in session. */
    static final String SESSION_CLAIM = "sid";

    private static final String NAME = "samverk_token";
    private static final String BUILDER = "samverk";

    private TokenCookie() {}

    static boolean isSent(HttpServletRequest request) {
        return find(request).isPresent();
    }

    static Optional<String> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    static void set(HttpServletResponse response, SignedIn signedIn) {
        response.addCookie(cookie(mint(signedIn), -1));
    }

    static void clear(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private static Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        // Not Strict: a link in a mail has to reach the page it names with its reader signed in.
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    private static String mint(SignedIn signedIn) {
        try {
            return JwtBuilder.create(BUILDER)
                    .subject(signedIn.userId())
                    .claim("upn", signedIn.userId())
                    .claim("groups", signedIn.groups())
                    .claim(SESSION_CLAIM, signedIn.sessionId())
                    .buildJwt()
                    .compact();
        } catch (InvalidBuilderException | InvalidClaimException | JwtException misconfigured) {
            throw new IllegalStateException("The token cannot be signed", misconfigured);
        }
    }
}
