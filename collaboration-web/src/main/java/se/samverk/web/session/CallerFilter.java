package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.samverk.identity.Caller;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.LogInService;

/**
 * Makes the person named by a checked token the caller of the request, if the session still runs
 * and the membership still holds. A token that has been used for a while is replaced by a fresh
 * one.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(5);

    private static final String OWNER = CallerFilter.class.getName();

    @Inject transient LogInService logInService;
    @Inject transient CurrentCaller currentCaller;
    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal principal = request.getUserPrincipal();
        if (!(principal instanceof JsonWebToken token)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = logInService.resume(token.getClaim(TokenCookie.SESSION_CLAIM));
        if (caller.isEmpty() || !rolesStillHold(request, caller.get())) {
            TokenCookie.take(response);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        currentCaller.is(caller.get(), request.getRemoteAddr());
        keepViewSessionApart(request, caller.get());
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        if (issued.plus(RENEWED_AFTER).isBefore(clock.instant())) {
            TokenCookie.give(response, logInService.renew());
        }
        chain.doFilter(request, response);
    }

    /** View state that was kept for another log-in is of no use to this one. */
    private static void keepViewSessionApart(HttpServletRequest request, Caller caller) {
        HttpSession session = request.getSession(false);
        if (session != null && !caller.sessionId().equals(session.getAttribute(OWNER))) {
            if (session.getAttribute(OWNER) != null) {
                session.invalidate();
                session = request.getSession(true);
            }
            session.setAttribute(OWNER, caller.sessionId());
        }
    }

    /** A role that was lost since the token was made ends the token (D11). */
    private static boolean rolesStillHold(HttpServletRequest request, Caller caller) {
        return request.isUserInRole("bureau") == caller.bureau()
                && (!request.isUserInRole("full") || caller.hasFullPermission());
    }
}
